import { expect, it } from 'vitest';
import { visitAnswer } from '../hours/answer.ts';
import { makeSchedule } from '../hours/make-schedule.ts';
import { endOf, type Schedule } from '../hours/schedule.ts';
import { dayNumber, writeWallTime } from '../hours/wall-clock.ts';
import { openingHoursSpecifications } from './opening-hours-specification.ts';
import { isOpenBySpecification } from './read-specification.ts';

const TODAY = dayNumber('2026-11-24');
const everyDay = (text: string) => Array.from({ length: 7 }, () => text);
const UNCONFIRMED = {
	'2026-12-25': '10:00-17:00 unconfirmed',
	'2026-12-26': '10:00-17:00 unconfirmed',
};

const SCHEDULES: Record<string, Schedule> = {
	'never open': makeSchedule({}),
	'always open': makeSchedule({ week: everyDay('00:00-24:00') }),
	'a plain week': makeSchedule({
		week: ['', '', '10:00-12:30 14:00-17:00', '10:00-17:00', '10:00-17:00'],
	}),
	'a night past midnight': makeSchedule({
		week: ['', '', '', '', '17:00-24:00', '00:00-01:00 18:00-24:00', '00:00-01:00'],
	}),
	'unconfirmed holidays': makeSchedule({ week: everyDay('10:00-17:00'), except: UNCONFIRMED }),
	'a holiday with hours of its own, one closed': makeSchedule({
		week: everyDay('10:00-17:00'),
		except: { '2026-12-25': '', '2026-12-26': '13:00-15:00' },
	}),
	'another season': makeSchedule({
		week: everyDay('10:00-17:00'),
		except: Object.fromEntries(
			Array.from({ length: 31 }, (_, i) => [
				`2027-01-${String(i + 1).padStart(2, '0')}`,
				'11:00-12:00',
			]),
		),
	}),
	'appointments beside fixed hours': makeSchedule({
		week: everyDay('10:00-12:00 12:00-18:00 appointment'),
	}),
	'every second week': makeSchedule({
		except: Object.fromEntries(
			['2026-11-28', '2026-12-12', '2026-12-26', '2027-01-09'].map((day) => [day, '11:00-15:00']),
		),
	}),
};

it.each(Object.entries(SCHEDULES))('say open exactly when the answer does: %s', (_, schedule) => {
	const told = openingHoursSpecifications(schedule, TODAY);
	const different: string[] = [];
	for (let day = TODAY; day < endOf(schedule); day++) {
		for (const minute of [0, 30, 11 * 60, 12 * 60 + 45, 14 * 60 + 30, 18 * 60, 23 * 60 + 30]) {
			const time = { day, minute };
			const isOpen = visitAnswer(schedule, { leave: time, arrive: time, stay: 0 }).code === 'open';
			if (isOpenBySpecification(told, time) !== isOpen) different.push(writeWallTime(time));
		}
	}
	expect(different).toEqual([]);
});

it('say a week in few words, and single days apart', () => {
	const told = openingHoursSpecifications(
		makeSchedule({ week: ['', '10:00-17:00', '10:00-17:00'], except: { '2026-12-08': '' } }),
		TODAY,
	);
	expect(told.openingHoursSpecification).toEqual([
		{
			'@type': 'OpeningHoursSpecification',
			dayOfWeek: ['https://schema.org/Tuesday', 'https://schema.org/Wednesday'],
			opens: '10:00',
			closes: '17:00',
			validFrom: '2026-11-24',
			validThrough: '2027-12-21',
		},
	]);
	expect(told.specialOpeningHoursSpecification).toMatchObject([
		{ opens: '00:00', closes: '00:00', validFrom: '2026-12-08', validThrough: '2026-12-08' },
	]);
});
