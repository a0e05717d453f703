import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
	['<p>One <em>word</em>.</p><p>Two.</p>', 'One word. Two.'],
	['<tr><td>Minor</td><td>2 days</td></tr>', 'Minor 2 days'],
	['<p>Fill in &lt;all&gt; &amp; sign&nbsp;it.</p>', 'Fill in <all> & sign it.'],
	['<p>限<strong>兩日</strong>之內</p>', '限兩日之內'],
	['<figure><svg><text>10</text></svg><figcaption>The clock</figcaption></figure>', 'The clock'],
	['', '']
])('%s reads %j', (html, text) => {
	expect(plainText(html)).toBe(text);
});
