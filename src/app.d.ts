declare global {
	namespace App {
		interface Locals {
			/** What the visitor chose: `auto` follows the device. */
			theme: 'auto' | 'light' | 'dark';
		}
		interface Error {
			message: string;
			/** Short reference that also stands in the server's log. */
			id?: string;
		}
	}
}

export {};
