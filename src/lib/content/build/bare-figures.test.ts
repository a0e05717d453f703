import { describe, expect, it } from 'vitest';
import { bareFigures } from './bare-figures.ts';

const inChinese = (zh: string): string[] => bareFigures({ zh, en: '' });
const inEnglish = (en: string): string[] => bareFigures({ zh: '', en });

describe('[mechanism 1] a typed length of time is found in Chinese', () => {
	it.each([
		['要在 3 天內解決', '3 天'],
		['三天內', '三天'],
		['兩天', '兩天'],
		['十分鐘內送到', '十分鐘'],
		['10分鐘', '10分鐘'],
		['二十四小時', '二十四小時'],
		['廿四小時', '廿四小時'],
		['1.5 小時', '1.5 小時'],
		['半小時', '半小時'],
		['一個半小時', '一個半小時'],
		['兩個小時', '兩個小時'],
		['兩個鐘頭', '兩個鐘頭'],
		['半天', '半天'],
		['三個工作天', '三個工作天'],
		['5 個工作日', '5 個工作日'],
		['十多天', '十多天'],
		['二十幾分鐘', '二十幾分鐘'],
		['三日後回覆', '三日'],
		['十日之內', '十日'],
		['第二天', '二天'],
		['每月三天', '三天'],
		['3 月裡有 5 天', '5 天'],
		['1. 三天內回覆', '三天'],
		['（兩天）', '兩天']
	])('%s', (text, found) => {
		expect(inChinese(text)).toEqual([found]);
	});

	it('each of several', () => {
		expect(inChinese('輕微的 2 天，重要的三天，10 分鐘送表')).toEqual(['2 天', '三天', '10 分鐘']);
	});
});

describe('what is no length of time is let be in Chinese', () => {
	it.each([
		'3 月 2 日',
		'3月12日',
		'三月二十日',
		'十二月三十一日',
		'每月 30 日之前',
		'星期日',
		'星期二日間',
		'星期三天氣不好',
		'日常',
		'一日子不好過',
		'二日常工作',
		'十分抱歉',
		'十分滿意',
		'當日',
		'翌日',
		'每天',
		'今天',
		'幾天',
		'九時',
		'上午十點',
		'十二樓',
		'一個月',
		'三座 12 樓',
		'四個一',
		'十二個字',
		'天天',
		'二樓天台',
		'第三步'
	])('%s', (text) => {
		expect(inChinese(text)).toEqual([]);
	});
});

describe('[mechanism 1] a typed length of time is found in English', () => {
	it.each([
		['within 3 days', '3 days'],
		['1 day', '1 day'],
		['one day', 'one day'],
		['Two days later', 'Two days'],
		['a two-day limit', 'two-day'],
		['10 minutes', '10 minutes'],
		['the 10-minute rule', '10-minute'],
		['1.5 hours', '1.5 hours'],
		['half an hour', 'half an hour'],
		['half a day', 'half a day'],
		['an hour and a half hours', 'and a half hours'],
		['two and a half days', 'and a half days'],
		['three working days', 'three working days'],
		['5 business days', '5 business days'],
		['ten more minutes', 'ten more minutes'],
		['two full working days', 'two full working days'],
		['twenty-four hours', 'twenty-four hours'],
		['thirteen days', 'thirteen days'],
		['ninety minutes', 'ninety minutes'],
		['3\ndays', '3\ndays']
	])('%s', (text, found) => {
		expect(inEnglish(text)).toEqual([found]);
	});
});

describe('what is no length of time is let be in English', () => {
	it.each([
		'day',
		'the same day',
		'the day before',
		'an hour',
		'a day',
		'every day',
		'2 March',
		'day 30 of each month',
		'the 30th day',
		'nine o’clock',
		'within three rings',
		'one month',
		'the 12 tips',
		'Block 2 daytime',
		'someone daydreams',
		'often hours pass',
		'two daily rounds'
	])('%s', (text) => {
		expect(inEnglish(text)).toEqual([]);
	});
});

describe('what the policy or a story says is passed over', () => {
	it.each([
		['{{DL-IMP-SOLVE.limit}}內', 'within {{DL-IMP-SOLVE.limit}}'],
		['{{DL-IMP-SOLVE.count}} 天', '{{DL-IMP-SOLVE.count}} days'],
		['{{DL-FORM.limit|plus:5}}', '{{DL-FORM.limit|plus:5}}'],
		['等了{{=三天}}', 'waited {{=three days}}'],
		['{{=第二天}}', '{{=half an hour}}']
	])('%s / %s', (zh, en) => {
		expect(bareFigures({ zh, en })).toEqual([]);
	});

	it('a mark covers its own figure alone', () => {
		expect(inChinese('等了{{=三天}}，再等 2 天')).toEqual(['2 天']);
		expect(inEnglish('{{=Three days}}, then 2 days')).toEqual(['2 days']);
	});
});
