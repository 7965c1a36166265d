/** The commonest characters of modern written Chinese and of budget reports, simplified. */
const SIMPLIFIED =
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理" +
  "起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解" +
  "问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求头基资边流级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必" +
  "战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示" +
  "议报类八名确华才科张信节话米整空况今集温土许步群广记需段研界拉林律究观越织装算低持音众书布复容须际商非验连断深难近矿千周委素技备办青省列习响约支般史感劳便团往历市克何" +
  "除构府称太准精值号率族维划选标写存候亲快效院查江型养易置派层始专状育京适属火住调满县局照参细引听该铁价严绩预算项评审财服执措施履职责监督购置益偿附件填签镇乡街股室务费额" +
  "万元付款账核拨余差善促障落握厉约束";

/** Characters of the same kind whose traditional form differs. */
const TRADITIONAL =
  "這為個國時來們對會發經進種過學產動後業電體點實當開裡裏關無數條與問機長門萬務認識領導標準價費財積單項審評預績優監購報類確節話況廣記須層歷構稱擇選寫親證據處隊給規熱東壓" +
  "執強農運論帶場車達議陽應從間樣線內質氣變結解題黨員總設歸組見計別幾決戰則術極權濟轉風達號環復維劃備辦習響約團專調縣嚴鎮鄉廠責職務書華億撥餘額賬";

/** Characters that make up more than half of any ordinary Chinese prose; garbage of a wrong encoding seldom hits them. */
export const FREQUENT_CHARACTERS: ReadonlySet<string> = new Set(SIMPLIFIED + TRADITIONAL);
