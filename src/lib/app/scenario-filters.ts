/** What the list of scenarios can be filtered by. */
import { CHANNELS, COMPLAINANT_TYPES } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { SCENARIO_STATES, type ScenarioState } from './scenario-states.ts';
import { channelName, difficultyName, natureName } from './words.ts';

type FilterKey = 'type' | 'channel' | 'difficulty' | 'state';
export type Filter = { key: FilterKey; name: string; options: { value: string; text: string }[] };

export const stateName = (state: ScenarioState): string =>
	({ new: m.state_new, open: m.state_open, tried: m.state_tried, passed: m.state_passed })[state]();

/** The filters in the language shown. A type can be asked for once its debrief has revealed it. */
export const filterChoices = (): Filter[] => [
	{
		key: 'type',
		name: m.filter_type(),
		options: [
			...COMPLAINANT_TYPES.map((type) => ({ value: type, text: natureName(type) })),
			{ value: 'hidden', text: m.type_hidden() }
		]
	},
	{
		key: 'channel',
		name: m.filter_channel(),
		options: CHANNELS.map((channel) => ({ value: channel, text: channelName(channel) }))
	},
	{
		key: 'difficulty',
		name: m.filter_difficulty(),
		options: ([1, 2, 3] as const).map((value) => ({
			value: String(value),
			text: difficultyName(value)
		}))
	},
	{
		key: 'state',
		name: m.filter_state(),
		options: SCENARIO_STATES.map((state) => ({ value: state, text: stateName(state) }))
	}
];
