/** Shape Detection API; only some browsers have it. */
interface Detector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type Detectors = new (options: { formats: string[] }) => Detector;

const detectors = () => (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;

/** Whether this browser reads QR codes by itself. Where it does not, codes are typed. */
export function canScan(): boolean {
	return detectors() !== undefined && 'mediaDevices' in navigator;
}

/** How often a picture is looked at, in milliseconds. */
const EVERY = 200;

/**
 * Shows what the camera sees, until a code is found. Answers with the way to stop.
 *
 * @throws DOMException where the camera is missing or refused
 */
export async function scan(
	video: HTMLVideoElement,
	found: (text: string) => void,
): Promise<() => void> {
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: 'environment' },
	});
	video.srcObject = stream;
	await video.play();
	const detector = new (detectors()!)({ formats: ['qr_code'] });
	let isLooking = false;
	const timer = setInterval(async () => {
		if (isLooking) return;
		isLooking = true;
		const [code] = await detector.detect(video).catch(() => []); // no picture yet
		isLooking = false;
		if (code) found(code.rawValue);
	}, EVERY);
	return () => {
		clearInterval(timer);
		stream.getTracks().forEach((track) => track.stop());
	};
}
