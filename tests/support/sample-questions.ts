/** A question of each type, as short as it can be and still have a bit of everything. */
import type {
	ChoiceQuestion,
	ClassifyQuestion,
	DialogueQuestion,
	MatchingQuestion,
	NumberQuestion,
	OrderingQuestion,
	ShortQuestion,
	TrueFalseQuestion
} from '#lib/domain/quiz/question.ts';

const asked = (id: string, ask: string, clause: string) => ({
	id,
	version: 1,
	locale: 'zh-Hant',
	bank: 'sample',
	clauses: [clause],
	tags: [],
	difficulty: 1 as const,
	ask,
	explanation: `條文 ${clause} 這樣寫。`
});

export const SINGLE: ChoiceQuestion = {
	...asked('single', '客戶到櫃台投訴，第一步做甚麼？', 'RULE-01'),
	type: 'single',
	options: [
		{ id: 'listen', text: '聽完，邊聽邊記', right: true, why: '先聽完，才知道是甚麼事。' },
		{
			id: 'explain',
			text: '馬上解釋公司的規定',
			right: false,
			why: '還沒聽完就解釋，客戶會更氣。'
		},
		{ id: 'pass', text: '請他打電話給工程部', right: false, why: '誰接待，誰負責登記。' },
		{ id: 'refund', text: '答應退款', right: false, why: '櫃台無權答應退款。' }
	]
};

export const MULTIPLE: ChoiceQuestion = {
	...asked('multiple', '登記時，哪些要記下？', 'RULE-03'),
	type: 'multiple',
	options: [
		{ id: 'time', text: '事發時間', right: true, why: '時限由此起算。' },
		{ id: 'place', text: '地點', right: true, why: '部門要知道去哪裡。' },
		{ id: 'mood', text: '接待員自己的心情', right: false, why: '登記表只記事實。' },
		{ id: 'guess', text: '對客戶為人的猜測', right: false, why: '猜測不是事實。' }
	]
};

export const TRUE_FALSE: TrueFalseQuestion = {
	...asked('truefalse', '溝通性投訴也要定輕重。', 'AMB-13'),
	type: 'truefalse',
	answer: false,
	ifTrue: '只有有效投訴才定輕重。',
	ifFalse: '沒錯，溝通性投訴不分輕重。'
};

export const NUMBER: NumberQuestion = {
	...asked('number', '輕微投訴最遲要在多久之內解決？', 'DL-MIN-SOLVE'),
	type: 'number',
	from: 2,
	to: 2,
	unit: 'hours',
	unitText: '',
	mistakes: [{ from: 2, to: 2, unit: 'days', why: '那是重要投訴的時限。' }]
};

export const COUNTED: NumberQuestion = {
	...NUMBER,
	...asked('counted', '每份月報附多少份表？', 'DL-FORM'),
	from: 2,
	to: 3,
	unit: null,
	unitText: '份',
	mistakes: []
};

export const MATCHING: MatchingQuestion = {
	...asked('matching', '把職位和職責配起來。', 'ROLE-REC'),
	type: 'matching',
	lefts: [
		{ id: 'reception', text: '接待員', right: 'record', why: '接待員登記。' },
		{ id: 'manager', text: '經理', right: 'approve', why: '經理審批。' },
		{ id: 'department', text: '部門', right: 'solve', why: '部門去解決。' }
	],
	rights: [
		{ id: 'record', text: '登記投訴' },
		{ id: 'approve', text: '審批延期' },
		{ id: 'solve', text: '到場解決，並在登記表上寫下經過、結果和所用的時間' },
		{ id: 'pay', text: '支付賠償' }
	]
};

export const ORDERING: OrderingQuestion = {
	...asked('ordering', '把處理步驟排好。', 'TIP-02'),
	type: 'ordering',
	steps: [
		{ id: 'receive', text: '接待', why: '先接待。' },
		{ id: 'record', text: '登記', why: '接待之後登記。' },
		{ id: 'classify', text: '界定', why: '登記之後才界定。' },
		{ id: 'visit', text: '回訪', why: '最後回訪。' }
	]
};

export const SHORT: ShortQuestion = {
	...asked('short', '結束一宗投訴叫做甚麼？', 'FLOW-CLOSE'),
	type: 'short',
	answer: '銷項',
	accept: ['*銷項*', 'clos*'],
	mistakes: [{ like: ['*立項*'], why: '立項是開始，不是結束。' }]
};

export const CLASSIFY: ClassifyQuestion = {
	...asked('classify', '住戶說升降機壞了三天沒人修，父親摔傷了。怎樣界定？', 'NAT-V2'),
	type: 'classify',
	nature: 'NAT-V2',
	content: 'CON-E',
	severity: 'SEV-MAJ-b',
	why: { nature: '造成了損害。', content: '升降機是設備。', severity: '有人受傷。' },
	mistakes: { 'NAT-C1': '不只是求助。', important: '受傷不止是重要。' }
};

export const DIALOGUE: DialogueQuestion = {
	...asked('dialogue', '職員哪一句不合規矩？', 'RULE-05'),
	type: 'dialogue',
	lines: [
		{
			id: 'c1',
			who: 'customer',
			text: '我家又停水了！已經是這個月第三次。',
			mistake: false,
			why: ''
		},
		{
			id: 's1',
			who: 'staff',
			text: '真對不起，請您先坐，慢慢說。',
			mistake: false,
			why: '先安頓客戶。'
		},
		{ id: 'c2', who: 'customer', text: '你們到底管不管？', mistake: false, why: '' },
		{ id: 's2', who: 'staff', text: '這不關我的事，您找工程部。', mistake: true, why: '推卸責任。' }
	]
};
