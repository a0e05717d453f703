/** The drawing colours of people. They are the same in the light and the dark theme: skin is skin. */
import type { Look } from '#lib/domain/roleplay/scenario.ts';

/** `base` in the light, `shade` under chin and lids, `line` for folds, `flush` as the blood rises. */
export const SKIN: Record<
	Look['skin'],
	Record<'base' | 'shade' | 'line' | 'flush' | 'lip', string>
> = {
	light: { base: '#f6dcc5', shade: '#e8c3a5', line: '#b07f5f', flush: '#e4735c', lip: '#b8645a' },
	warm: { base: '#edc8a2', shade: '#d9aa80', line: '#9c6c48', flush: '#d9614a', lip: '#a65346' },
	tan: { base: '#d4a37a', shade: '#ba865c', line: '#835634', flush: '#c44e38', lip: '#8f4638' },
	brown: { base: '#a0704f', shade: '#845638', line: '#56341f', flush: '#b03f2b', lip: '#6d3127' }
};

/** `base` for the mass, `strand` for single lines, `brow` for brows, which pale later than hair. */
export const HAIR: Record<Look['hairColour'], Record<'base' | 'strand' | 'brow', string>> = {
	black: { base: '#2d2827', strand: '#554b47', brow: '#2d2725' },
	brown: { base: '#5d4030', strand: '#866049', brow: '#4a3226' },
	grey: { base: '#928d87', strand: '#b9b4ad', brow: '#5f5955' },
	white: { base: '#d9d4ca', strand: '#b0a89c', brow: '#8d857b' }
};

/** `base` of the cloth, `fold` for seams and the collar's shadow, `inner` for what is worn below. */
export const TOP: Record<Look['top'], Record<'base' | 'fold' | 'inner', string>> = {
	teal: { base: '#3f827c', fold: '#2c625d', inner: '#e9efe9' },
	rust: { base: '#b0644a', fold: '#8a4832', inner: '#f4e8da' },
	plum: { base: '#83547a', fold: '#633b5b', inner: '#f0e4ea' },
	slate: { base: '#6d7f8a', fold: '#51616b', inner: '#eef0ef' },
	olive: { base: '#85875a', fold: '#656741', inner: '#f2eedd' },
	navy: { base: '#445a80', fold: '#2f4161', inner: '#e8ecf2' }
};
