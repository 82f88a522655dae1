/** Value noise that is the same on every machine: the hand's tremble, with a memory. */
function hash(x: number, y: number): number {
	let n = Math.imul(x, 374761393) + Math.imul(y, 668265263);
	n = Math.imul(n ^ (n >>> 13), 1274126177);
	return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);

function smoothNoise(x: number, y: number): number {
	const [i, j] = [Math.floor(x), Math.floor(y)];
	const [u, v] = [ease(x - i), ease(y - j)];
	const top = hash(i, j) * (1 - u) + hash(i + 1, j) * u;
	const bottom = hash(i, j + 1) * (1 - u) + hash(i + 1, j + 1) * u;
	return top * (1 - v) + bottom * v;
}

/** Fractal noise in 0…1, mean near 0.5; one unit of x or y is one wave of the coarsest octave. */
export function noise(x: number, y: number, octaves = 4): number {
	let [sum, weight, total] = [0, 0.5, 0];
	for (let k = 0; k < octaves; k++) {
		sum += weight * smoothNoise(x, y);
		total += weight;
		[x, y, weight] = [x * 2.03 + 17, y * 2.03 + 5, weight / 2];
	}
	return sum / total;
}
