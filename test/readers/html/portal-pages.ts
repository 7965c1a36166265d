/** A portal's page around one and the same report, and what a person would call the report. */
export interface PortalPage {
  readonly html: string;
  readonly encoding?: "gbk";
  /** Lines without blanks; a table as `#` and its cells. */
  readonly report: readonly string[];
}

const TITLE = "2023年度青桥市林业局部门整体支出绩效自评报告";
const SHORT = ["一、部门基本情况", "（一）主要职责。管护林木。", "二、支出情况", "全年支出120.5万元。"];
const LONG =
  "（二）机构设置。内设科室六个，下属单位三个，编制四十二名，年末实有在职人员三十九名，另有离退休人员二十二名，聘用人员五名，车辆两台，均按规定管理使用。";
const TABLE = `<table border="1"><tr><td>项目</td><td>决算数</td></tr><tr><td>公用经费</td><td>40.10</td></tr></table>`;
const CELLS = "#项目|决算数|公用经费|40.10";
const TAIL = ["三、存在的问题", "预算编得不细。"];

const paragraphs = (texts: readonly string[], attributes = ""): string =>
  texts.map((text) => `<p${attributes}>${text}</p>`).join("\n");
const REPORT = [TITLE, ...SHORT, CELLS, ...TAIL];
const BODY = paragraphs(SHORT) + TABLE + paragraphs(TAIL);
const LONG_REPORT = [TITLE, ...SHORT, LONG, CELLS, ...TAIL];
const LONG_BODY = paragraphs([...SHORT, LONG]) + TABLE + paragraphs(TAIL);

const MENU = ["首页", "政务公开", "办事服务", "互动交流"].map((text, at) => `<li><a href="/c${at}/">${text}</a></li>`).join("");
const RELATED = ["关于做好2024年预算编制的通知", "2022年度部门决算公开", "林长制工作简报"]
  .map((text, at) => `<li><a href="/n${at}.html">${text}</a><span>2024-0${at + 1}-01</span></li>`)
  .join("");

/** Named after the content management system whose pages are built like that, or by what is peculiar to the page. */
export const PORTAL_PAGES: Readonly<Record<string, PortalPage>> = {
  trs: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_青桥市林业局</title><meta name="ArticleTitle" content="${TITLE}"></head><body>
<div class="header"><div class="logo"><a href="/"><img src="l.png"></a></div><ul class="nav">${MENU}</ul></div>
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a>&gt;<a href="/x">绩效</a></div>
<div class="article_top"><p class="bt">${TITLE}</p><div class="tool"><span>发布时间：2024-05-06</span><span>来源：市林业局</span><a href="javascript:print()">打印</a><a href="#" class="share">分享</a></div></div>
<div class="view TRS_UEDITOR trs_paper_default">${BODY}</div>
<div class="xgxw"><h3>相关阅读</h3><ul>${RELATED}</ul></div>
<div class="footer"><p>主办：青桥市林业局</p><p>网站标识码：1234567890</p></div></body></html>`,
    report: REPORT,
  },
  trsOld: {
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青桥市林业局</title></head><body>
<table width=1000 align=center><tr><td class="top"><a href="/">首页</a> | <a href="/1">公开</a> | <a href="/2">服务</a></td></tr></table>
<table width=1000 align=center cellpadding=0><tr><td>您现在的位置：<a href=/>首页</a> &gt; <a href=/1>财政信息</a></td></tr></table>
<table width=1000 align=center id="print"><tr><td class="head" align=center><font size=5>${TITLE}</font> <a href="javascript:window.print()">打印</a></td></tr>
<tr><td>(2024-05-06) 来源：市林业局 字体：[<a>大</a> <a>中</a> <a>小</a>]</td></tr><tr><td><div class=TRS_Editor>${LONG_BODY}</div></td></tr></table>
<table width=1000 align=center><tr><td><a href="javascript:print()">打印</a> <a href="javascript:window.close()">关闭</a></td></tr></table>
<table width=1000 align=center class="foot"><tr><td>版权所有：青桥市林业局 &nbsp; 技术支持：信息中心</td></tr></table></body></html>`,
    encoding: "gbk",
    report: LONG_REPORT,
  },
  hanweb: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<div id="header"><div class="top-l">欢迎访问青桥市林业局网站</div><form class="search"><input name="q"><button>搜索</button></form></div>
<div class="wz">您的位置：<a href="/">首页</a>&gt;&gt;<a href="/col1">信息公开</a></div>
<div class="main"><table id="article" width="100%"><tbody><tr><td class="title" align="center"><!--<$[标题名称]>begin-->${TITLE}<!--<$[标题名称]>end--></td></tr>
<tr><td align="center"><table width="100%"><tr><td>发布日期：2024-05-06</td><td>浏览次数：<span id="hits">8</span></td><td>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom">${LONG_BODY}</div></td></tr></tbody></table></div>
<div class="tools print"><a href="javascript:print()">打印</a><a href="javascript:close()">关闭</a></div>
<div id="footer">Copyright 青桥市林业局 <a href="http://beian.miit.gov.cn">某ICP备00000000号</a></div></body></html>`,
    report: LONG_REPORT,
  },
  twoColumns: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>信息公开</title></head><body>
<div class="top"><ul>${MENU}</ul></div><div class="position">当前位置：<a href="/">首页</a> / 绩效</div>
<div class="content"><div class="left"><h6>${TITLE}</h6><div class="sub">时间：2024-05-06 <a href="javascript:;">收藏</a></div>${BODY}</div>
<div class="right"><div class="r-tit">热点信息</div><ul>${RELATED.repeat(6)}</ul></div></div>
<div class="bottom"><a href="/map">网站地图</a> 联系我们</div></body></html>`,
    report: REPORT,
  },
  bodyRight: {
    html: `<!DOCTYPE html><html><head><meta charset="gbk"><title>信息公开</title></head><body>
<div id="nav"><a href="/">首页</a><a href="/1">公开</a><a href="/2">服务</a></div>
<div id="left"><div class="menu-title">信息公开目录</div><ul>${MENU.repeat(4)}</ul></div>
<div id="right"><div class="head"><span>${TITLE}</span><span class="print"><a href="javascript:p()">打印</a></span></div><div>${BODY}</div>
<div class="pages">上一篇：<a href="/a">部门决算</a><br>下一篇：<a href="/b">没有了</a></div></div>
<div id="bottom">版权所有：青桥市林业局</div></body></html>`,
    encoding: "gbk",
    report: REPORT,
  },
  vsb: {
    html: `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>${TITLE}-青桥市林业局</title><META Name="SiteName" Content="青桥市林业局"></head><body>
<div class="head"><div class="wrap"><a href="index.htm"><img src="logo.png"></a><div class="nav"><ul>${MENU}</ul></div></div></div>
<div class="position"><a href="index.htm">首页</a> &gt;&gt; <a href="x.htm">预决算</a> &gt;&gt; 正文</div>
<div class="ny-right"><form name="_newscontent_fromname"><div class="nav-content"><h5 align="center">${TITLE}</h5><p class="info">2024年05月06日 10:00&nbsp; 点击：[<span id="dynclicks">31</span>]</p>
<div id="vsb_content_2"><div class="v_news_content">${paragraphs(SHORT, ' style="text-indent:2em"')}${TABLE}${paragraphs(TAIL, ' style="text-indent:2em"')}</div></div>
<p>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl">自评表.docx</a>】已下载<span id="nattach">3</span>次</p>
<p>上一条：<a href="1001.htm">部门决算</a></p><p>下一条：<a href="1003.htm">预算公开</a></p></div></form></div>
<div class="footer"><p>地址：青桥市林业路1号</p><p>备案号：某ICP备00000000号</p></div></body></html>`,
    report: [TITLE, ...SHORT, CELLS, ...TAIL, "附件【自评表.docx】已下载3次"],
  },
  ucap: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div class="container">
<div class="pub_header"><a href="/">青桥市人民政府</a><a href="/en">English</a></div>
<div class="crumb-nav"><i>您的位置：</i><a href="/">首页</a><a href="/zw">政务</a></div>
<div class="toolbar-title share-box"><ucaptitle>${TITLE}</ucaptitle><p>日期：2024-05-06 来源：市林业局 <a class="bds_weixin">微信</a> <a class="bds_tsina">微博</a></p></div>
<div class="pages_content" id="UCAP-CONTENT"><ucapcontent>${BODY}</ucapcontent></div>
<div class="share"><span>分享：</span><a class="bds_weixin"></a></div><div class="links"><p>相关链接</p><ul>${RELATED}</ul></div></div>
<div class="pub_footer"><p>主办单位：青桥市林业局</p></div></body></html>`,
    report: REPORT,
  },
  wordpress: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE} – 青桥市林业局</title></head><body class="single">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">青桥市林业局</a></p><nav id="site-navigation"><button>菜单</button><ul>${MENU}</ul></nav></header>
<main id="main" class="site-main"><article><header class="entry-header"><div class="entry-title">${TITLE}</div><div class="entry-meta"><span>发布于 <a href="/2024"><time>2024年5月6日</time></a></span></div></header>
<div class="entry-content">${BODY}</div><footer class="entry-footer"><span>发表在 <a href="/cat">绩效</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">文章导航</h2><div class="nav-links"><a href="/a">上一篇：部门决算</a><a href="/b">下一篇：预算公开</a></div></nav></main>
<aside id="secondary" class="widget-area"><section><h2>近期文章</h2><ul>${RELATED}</ul></section></aside>
<footer id="colophon" class="site-footer"><div>自豪地采用WordPress</div></footer></body></html>`,
    report: REPORT,
  },
  plain: {
    html: `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>新页</TITLE></HEAD><BODY>
<CENTER><FONT size=5><B>${TITLE}</B></FONT></CENTER><HR>${SHORT.join("<BR>&nbsp;&nbsp;&nbsp;&nbsp;")}${TABLE}${TAIL.join("<BR>")}
<P align=right>【<A href="javascript:window.print()">打印</A>】【<A href="javascript:window.close()">关闭</A>】</P></BODY></HTML>`,
    encoding: "gbk",
    report: REPORT,
  },
  dede: {
    html: `<!DOCTYPE html><html><head><meta charset="gb2312"><title>${TITLE}_青桥林业</title></head><body>
<div class="top-nav"><ul>${MENU}</ul></div><div class="place"><strong>当前位置:</strong><a href="/">主页</a> &gt; <a href="/c">绩效</a> &gt; </div>
<div class="viewbox"><div class="print-head"><b>${TITLE}</b><span><a href="#">打印</a></span></div><div class="info"><small>时间:</small>2024-05-06 10:02<small>来源:</small>市林业局 <small>作者:</small>admin <small>点击:</small>12次</div>
<div class="content"><table><tr><td>${BODY}</td></tr></table></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle"><div class="context"><ul><li>上一篇：<a href="/1">部门决算</a></li><li>下一篇：没有了 </li></ul></div></div></div>
<div class="footer"><p>Powered by DedeCMS</p></div></body></html>`,
    encoding: "gbk",
    report: REPORT,
  },
  xxgk: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<div class="nav"><ul>${MENU}</ul></div>
<table class="xxgk" border="1"><tr><td>索 引 号：</td><td>000014349/2024-00012</td><td>主题分类：</td><td>财政、金融</td></tr><tr><td>发文机关：</td><td>青桥市林业局</td><td>成文日期：</td><td>2024年05月06日</td></tr><tr><td>标\u3000\u3000题：</td><td colspan="3">${TITLE}</td></tr><tr><td>发文字号：</td><td></td><td>发布日期：</td><td>2024年05月06日</td></tr></table>
<div class="article-head"><div>${TITLE}</div><div>字体：<a>大</a> <a>中</a> <a>小</a></div></div><div id="zoom">${BODY}</div>
<div class="tools"><a href="javascript:;">打印</a> <a href="javascript:;">关闭</a></div></body></html>`,
    report: REPORT,
  },
  weixin: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
<div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">${TITLE}</h1>
<div id="meta_content" class="rich_media_meta_list"><span>原创</span><a id="js_name">青桥林业</a><em id="publish_time">2024-05-06</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">${BODY}</div></div></body></html>`,
    report: REPORT,
  },
  headBody: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<div class="banner"><a href="/"><img src="b.png"></a></div><ul class="menu">${MENU}</ul>
<div class="print-area header"><div class="toolbar"><a href="javascript:;">打印</a><a href="javascript:;">关闭</a></div><center>${TITLE}</center>${paragraphs(SHORT)}</div>
<div class="link table-box">${TABLE}${paragraphs(TAIL)}</div>
<div class="related"><span>相关新闻</span><ul>${RELATED}</ul></div><div class="copyright">版权所有</div></body></html>`,
    report: REPORT,
  },
  sectionsSplit: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<div class="nav">${MENU}</div><h1 class="title">${TITLE}</h1><div class="share">分享到：<a>微信</a><a>微博</a></div>
<section class="top"><p>一、部门基本情况</p><p>（一）主要职责。管护林木。<a href="/zz">职责清单</a></p></section>
<section class="left"><p>二、支出情况</p><p>全年支出120.5万元。</p><a href="/x">明细</a></section><section class="bottom">${TABLE}${paragraphs(TAIL)}<a href="/y">返回</a></section>
<div class="pagination"><a href="1">1</a> <a href="2">2</a></div></body></html>`,
    report: [
      TITLE,
      "一、部门基本情况",
      "（一）主要职责。管护林木。职责清单",
      "二、支出情况",
      "全年支出120.5万元。",
      "明细",
      CELLS,
      ...TAIL,
      "返回",
    ],
  },
  allInHeader: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青桥市林业局</title></head><body>
<div class="header"><h1 class="logo"><a href="/">青桥市林业局</a></h1><ul class="nav">${MENU}</ul><ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/x">绩效</a></li><li class="active">${TITLE}</li></ol><div class="wrap"><p class="tt">${TITLE}</p><p>来源：市林业局\u3000发布时间：2024-05-06\u3000<span onclick="print()">打印</span></p></div></div>
<div class="article_body">${BODY}</div><p>扫一扫在手机打开当前页</p><div class="btns"><span onclick="window.print()">打印</span><span onclick="window.close()">关闭</span></div>
<div class="xgwj"><p>相关文件</p><ul>${RELATED}</ul></div><footer><h4>联系我们</h4><p>电话：0000-0000000</p></footer></body></html>`,
    report: REPORT,
  },
  twoLineTitle: {
    html: `<!DOCTYPE html><html><head><meta charset="gb2312"><title>正文</title></head><body>
<div id="top"><p align="center"><b>2023年度青桥市林业局</b></p><p align="center"><b>部门整体支出绩效自评报告</b></p><a href="javascript:window.print();">【打印】</a></div>
${BODY}<div id="foot"><p>版权所有 青桥市林业局</p><p>您是第<b>1234</b>位访客</p></div></body></html>`,
    encoding: "gbk",
    report: ["2023年度青桥市林业局", "部门整体支出绩效自评报告", ...REPORT.slice(1)],
  },
  noReportWord: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>绩效信息</title></head><body><div class="head"><p>2023年度青桥市林业局部门整体支出绩效自评</p><a href="javascript:;">打印</a><a href="/rss">订阅</a></div>
<div class="banner">今天是2024年05月06日 星期一 <a href="/">首页</a></div>${BODY}<div class="article-footer"><p>附件：<a href="/f/1.docx">1.基础数据表</a></p></div><div class="page-footer"><p>主办：青桥市林业局</p><a href="/d/help.pdf">使用帮助</a></div></body></html>`,
    report: ["2023年度青桥市林业局部门整体支出绩效自评", "订阅", ...REPORT.slice(1), "附件：1.基础数据表"],
  },
  wordInTop: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><div class="nav"><ul>${MENU}</ul></div>
<div class="top print"><p class=MsoNormal align=center><span lang=EN-US>2023</span><span>年度青桥市林业局</span><span>部门整体支出绩效自评报告</span></p><a name="_Toc1"></a><p><a name="_Toc2"><b><span>一</span><span>、部门基本情况</span></b></a></p><p>（一）主要职责。管护林木。</p><a href="/zz">  </a></div>
<div class="left"><p><a name="_Toc3"><b><span>二、</span><span>支出情况</span></b></a></p><p><span>全年支出</span><span lang=EN-US>120.5</span><span>万元。</span></p><a href="javascript:;">收起</a></div>${TABLE}${paragraphs(TAIL)}
<div id="comments" class="comments-area"><h3>发表评论</h3><form><textarea></textarea><p>您的邮箱不会公开</p><input type=submit></form></div></body></html>`,
    report: [...REPORT.slice(0, 5), "收起", ...REPORT.slice(5)],
  },
  mega: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div class="mega"><div><h3>政务</h3><ul>${MENU.repeat(12)}</ul></div><div><h3>服务</h3><ul>${MENU.repeat(12)}</ul></div></div>
<div class="layui-breadcrumb"><a href="/">首页</a><a href="/x">公开</a><a><cite>${TITLE}</cite></a></div>
<div class="news-top"><h4 class="tit">${TITLE}</h4><div class="fx share">分享到<a href="javascript:void(0)">微信</a><a href="javascript:void(0)">微博</a></div></div><div class="txt">${BODY}</div>
<ul class="prevnext"><li>上一篇：<a href="/1">2022年度青桥市林业局部门整体支出绩效自评报告</a></li><li>下一篇：<a href="/2">关于2023年度项目支出绩效自评报告的公示</a></li></ul>
<table width="100%" class="bottom"><tr><td>主办：青桥市林业局\u3000承办：信息中心</td></tr><tr><td>某公网安备 00000000000000号</td></tr></table></body></html>`,
    report: REPORT,
  },
  unclosedLink: {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><div class="nav"><ul>${MENU}</ul></div><div class="con"><p><a href="/old">${TITLE}</p>${LONG_BODY}</div></body></html>`,
    report: LONG_REPORT,
  },
};
