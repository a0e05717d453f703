/** What is wrong with a block of a GIFT file, in words. */
import { m } from '#lib/paraglide/messages.js';
import type { GiftIssue } from '#lib/content/exchange/read-gift.ts';

/** A sentence that names the line. */
export function giftIssueText({ line, code, detail }: GiftIssue): string {
	const words: Record<GiftIssue['code'], string> = {
		syntax: m.gift_syntax(),
		unsupported: m.gift_unsupported({ detail }),
		'no-right-option': m.gift_no_right(),
		'no-option': m.gift_no_option(),
		number: m.gift_number(),
		'too-long': m.gift_too_long(),
		'too-large': m.gift_too_large(),
		empty: m.gift_empty()
	};
	return m.gift_issue({ line, problem: words[code] });
}
