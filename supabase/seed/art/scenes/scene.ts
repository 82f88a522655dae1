import { type Mood, type MoodName } from '../inks.ts';
import { type Random } from '../random.ts';

/** One drawn motif; chance varies its light, its season and its parts. */
export interface Scene {
	/** What can be seen, for the alternative text. */
	shows: { de: string; en: string; nl: string };
	/** The lights that suit it; all but winter when absent. */
	moods?: readonly MoodName[];
	draw(random: Random, mood: Mood): string;
}
