/** Common Traditional characters that Simplified Chinese does not use: one of them tells that a text was not converted. */
const TRADITIONAL = new Set(
	'們這來說電樓訴個會為時還過對開關問話讓給記誰請謝聽見門間長東車書寫錄處應該認識證實點鐘員業層單號維檢樣麼沒後裡裏於' +
		'與從無樂聲買賣費錢貴責務幫難題聯絡復議護廳櫃檯溫變滿壞濕滲漲陽臺灣區壓鬆讀發現體師幾歲親愛數據設備'
);

/** The Traditional characters in a text, each once. */
export const traditionalIn = (text: string): string[] => [
	...new Set([...text].filter((char) => TRADITIONAL.has(char)))
];
