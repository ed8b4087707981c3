The page of a small plan, without its style and script: sections, tables, charts.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod
  default "Other"
}

credit activate {
  id      "8830021177"
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Other"
  pause from 2026-10-10 until 2026-10-20 because "the lab moves"
}

guard "something is left" {
  for each credit
  require remaining > 0 USD
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-20 | sed -e '/<style>/,/<\/style>/d' -e '/<script>/,/<\/script>/d' -e 's/sha256-[^&]*/sha256-.../g' --
<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-...&#39;; script-src &#39;sha256-...&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="crd 0.1.0"/>
<title>AWS credits: policy.crd, 2026-11-20</title>
</head>
<body><svg class="patterns" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatching" width="2" height="6"></rect></pattern></defs></svg>
<header><h1>AWS credits</h1>
<p class="of">Policy <bdi>policy.crd</bdi> as of 2026-11-20. 4 rows of charges, 2026-10 to 2026-11, all amounts in USD.</p>
<dl class="figures"><div><dt>Charged</dt><dd><data id="figure-charged" value="9749.75007">9,749.75</data><span class="sub">before credits</span></dd>
</div>
<div><dt>Paid by credits</dt><dd><data id="figure-credited" value="60.25007">60.25</data><span class="sub">less than 1% of the charges</span></dd>
</div>
<div><dt>Left to pay</dt><dd><data id="figure-net" value="9689.50">9,689.50</data><span class="sub">net of credits</span></dd>
</div>
<div><dt>Left on the credits</dt><dd><data id="figure-remaining" value="39.74993">39.75</data><span class="sub">of 1 credit</span></dd>
</div>
<div><dt>Forecast to be forfeited</dt><dd><data id="figure-forfeits" value="39.749799333333333352">39.75</data><span class="sub">at the low rate; 0.00 at the high</span></dd>
</div>
<div><dt>Guards</dt><dd><data value="0" id="figure-broken">all hold</data><span class="sub">of 1</span></dd>
</div>
</dl>
</header>
<section id="attention"><h2>Needs attention</h2>
<ul class="attention"><li><a href="#forecast"><span class="mark warn"><span aria-hidden="true">! </span>forecast</span></a> <bdi>activate</bdi> may forfeit up to 39.75 on 2026-12-31</li>
<li><a href="#findings"><span class="mark warn"><span aria-hidden="true">! </span>findings</span></a> 1 finding in the policy or the charges</li>
</ul>
</section>
<nav aria-label="Sections"><a href="#credits">Credits</a>
<a href="#timeline">Timeline</a>
<a href="#forecast">Forecast</a>
<a href="#bills">Bills</a>
<a href="#payments">Payments</a>
<a href="#categories">Categories</a>
<a href="#checks">Guards</a>
<a href="#actions">Actions</a>
<a href="#findings">Findings</a>
<a href="#assumed">Assumptions</a>
<a href="#basis">Basis</a>
</nav>
<main><section id="credits"><h2>Credits</h2>
<div class="scroll" role="region" aria-label="Balances of the credits" tabindex="0"><table id="table-credits"><caption>Balances of the credits, in USD</caption>
<thead><tr><th scope="col">Credit</th><th scope="col">Status</th><th scope="col" class="n">Opening</th><th scope="col" class="n">Applied</th><th scope="col" class="n">Remaining</th><th scope="col" class="n">Forfeited</th><th scope="col" class="b">Used</th><th scope="col">Used up in</th><th scope="col">Expires</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark good"><span aria-hidden="true">● </span>active</span></td><td class="n" data-v="100.00">100.00</td><td class="n" data-v="60.25007">60.25</td><td class="n" data-v="39.74993">39.75</td><td class="n zero" data-v="0.00">0.00</td><td class="b" data-v="602"><svg class="bar" aria-hidden="true"><rect class="ground" x="0.0%" width="100.0%" height="100%"></rect><rect class="one" x="0.0%" width="60.2%" height="100%"></rect></svg>
</td><td class="d"></td><td class="d">2026-12-31</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td></td><td class="n" data-v="100.00">100.00</td><td class="n" data-v="60.25007">60.25</td><td class="n" data-v="39.74993">39.75</td><td class="n zero" data-v="0.00">0.00</td><td></td><td></td><td></td></tr>
</tfoot>
</table>
</div>
<p class="legend"><span><svg class="sample" aria-hidden="true"><rect class="area" width="100%" height="100%"></rect></svg>
 balance, from the charges</span><span><svg class="sample" aria-hidden="true"><rect class="band" width="100%" height="100%"></rect></svg>
 forecast, between the high and the low rate</span><span><svg class="sample" aria-hidden="true"><rect class="paused" width="100%" height="100%"></rect></svg>
 paused</span><span><svg class="sample" aria-hidden="true"><line class="today" x1="50%" x2="50%" y2="100%"></line></svg>
 the day of this page</span></p>
<div class="cards"><div class="card"><h3><bdi>activate</bdi> <span class="mark good"><span aria-hidden="true">● </span>active</span></h3>
<p class="left"><b>39.75</b> left of 100.00 USD</p>
<svg class="chart" role="img" width="100%" height="140"><title>Balance of activate until 2026-12-31</title>
<desc>In USD: it opened with 100.00, and 39.75 is left. At the low rate &lt;0.01 will be applied and 39.75 forfeited. At the high rate 39.75 will be applied and 0.00 forfeited.</desc><line class="grid" x1="0" x2="100%" y1="18" y2="18"></line><line class="grid" x1="0" x2="100%" y1="70" y2="70"></line><line class="grid" x1="0" x2="100%" y1="122" y2="122"></line><rect class="paused" x="9.78%" width="10.87%" y="18" height="104"></rect><svg y="18" width="100%" height="104" viewBox="0 0 10000 1000" preserveAspectRatio="none" overflow="visible"><polygon class="area" points="0,0 0,0 3369,603 3369,603 3913,603 3913,603 3913,1000 0,1000"></polygon><polygon class="band" points="3913,603 6630,603 10000,603 10000,1000 6630,1000 3913,603"></polygon><polyline class="course" points="3913,603 6630,603 10000,603 10000,1000"></polyline><polyline class="course" points="3913,603 6630,1000"></polyline><polyline class="line" points="0,0 0,0 3369,603 3369,603 3913,603 3913,603"></polyline></svg>
<line class="tick" x1="0.00%" x2="0.00%" y1="122" y2="126"></line><text class="name" x="0.00%" y="137">2026-10</text><line class="tick" x1="33.69%" x2="33.69%" y1="122" y2="126"></line><text class="name" x="33.69%" y="137">2026-11</text><line class="tick" x1="66.30%" x2="66.30%" y1="122" y2="126"></line><text class="name" x="66.30%" y="137">2026-12</text><line class="today" x1="54.34%" x2="54.34%" y1="18" y2="122"></line><text class="name" x="0.00%" y="12">100.00 USD</text><text class="name end" x="100.00%" y="12">expires 2026-12-31</text></svg>
<dl class="terms"><dt>Owner</dt><dd><bdi>444455556666</bdi> <bdi>lab</bdi></dd>
<dt>Valid</dt><dd>2026-10-01 to 2026-12-31</dd>
<dt>Covers</dt><dd>every eligible service</dd>
<dt>Lands on</dt><dd><bdi>Workload</bdi> <bdi>Other</bdi></dd>
<dt>AWS credit</dt><dd><bdi>8830021177</bdi></dd>
</dl>
</div>
</div>
</section>
<section id="timeline"><h2>Timeline</h2>
<div class="lanes"><div class="who"><bdi>activate</bdi></div>
<svg class="lane" width="100%" height="26" role="img"><title>States of activate</title>
<desc>pending, active from 2026-10-01, paused from 2026-10-10, active from 2026-10-20, expired from 2027-01-01</desc><line class="tick" x1="0.00%" x2="0.00%" y1="0" y2="26"></line><line class="tick" x1="33.69%" x2="33.69%" y1="0" y2="26"></line><line class="tick" x1="66.30%" x2="66.30%" y1="0" y2="26"></line><rect class="active" x="0.00%" width="9.78%" y="5" height="16"></rect><rect class="paused" x="9.78%" width="10.87%" y="5" height="16"></rect><rect class="active" x="20.65%" width="18.48%" y="5" height="16"></rect><text class="in active" x="21.45%" y="17">active</text><rect class="active to-come" x="39.13%" width="60.87%" y="5" height="16"></rect><text class="in active to-come" x="39.93%" y="17">active</text><line class="today" x1="54.34%" x2="54.34%" y1="0" y2="26"></line></svg>
<div class="who"></div>
<svg class="axis" width="100%" height="20" aria-hidden="true"><line class="tick" x1="0.00%" x2="0.00%" y1="0" y2="4"></line><text class="name" x="0.00%" y="15">2026-10</text><line class="tick" x1="33.69%" x2="33.69%" y1="0" y2="4"></line><text class="name" x="33.69%" y="15">2026-11</text><line class="tick" x1="66.30%" x2="66.30%" y1="0" y2="4"></line><text class="name" x="66.30%" y="15">2026-12</text></svg>
</div>
<p class="note">Fainter: the forecast, at the low rate.</p>
<div class="scroll" role="region" aria-label="States of the credits" tabindex="0"><table id="table-timeline"><caption>States of the credits</caption>
<thead><tr><th scope="col">Credit</th><th scope="col">Status</th><th scope="col">First day</th><th scope="col">Last day</th><th scope="col">Because</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark quiet"><span aria-hidden="true">○ </span>pending</span></td><td class="d"></td><td class="d">2026-09-30</td><td class="long"></td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark good"><span aria-hidden="true">● </span>active</span></td><td class="d">2026-10-01</td><td class="d">2026-10-09</td><td class="long"></td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark warn"><span aria-hidden="true">|| </span>paused</span></td><td class="d">2026-10-10</td><td class="d">2026-10-19</td><td class="long"><bdi>the lab moves</bdi></td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark good"><span aria-hidden="true">● </span>active</span></td><td class="d">2026-10-20</td><td class="d">2026-12-31</td><td class="long"></td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td><span class="mark quiet"><span aria-hidden="true">× </span>expired</span></td><td class="d">2027-01-01</td><td class="d"></td><td class="long"></td></tr>
</tbody>
</table>
</div>
</section>
<section id="forecast"><h2>Forecast</h2>
<p class="note">From 2026-11-06 on, if charges go on as they were.</p>
<div class="scroll" role="region" aria-label="What becomes of the credits" tabindex="0"><table id="table-forecast"><caption>What becomes of the credits, in USD</caption>
<thead><tr><th scope="col">Credit</th><th scope="col">Rate</th><th scope="col" class="n">Could pay a day</th><th scope="col" class="n">Balance</th><th scope="col" class="n">Will apply</th><th scope="col" class="n">Will forfeit</th><th scope="col">Used up by</th><th scope="col">Expires</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>activate</bdi></th><td>low</td><td class="n" data-v="0.000002333333333333">&lt;0.01</td><td class="n" data-v="39.75">39.75</td><td class="n" data-v="0.000200666666666648">&lt;0.01</td><td class="n loss" data-v="39.749799333333333352">39.75</td><td class="d">not used up</td><td class="d">2026-12-31</td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td>high</td><td class="n" data-v="1.943548387096774194">1.94</td><td class="n" data-v="39.75">39.75</td><td class="n" data-v="39.75">39.75</td><td class="n zero" data-v="0.00">0.00</td><td class="d">2026-11-30</td><td class="d">2026-12-31</td></tr>
</tbody>
</table>
</div>
<div class="scroll" role="region" aria-label="Charges that a credit could pay" tabindex="0"><table id="table-rates"><caption>Charges that a credit could pay, in USD</caption>
<thead><tr><th scope="col">Rate</th><th scope="col" class="n">A day</th><th scope="col">Of</th></tr>
</thead>
<tbody><tr><th scope="row">last month</th><td class="n" data-v="314.45967741935483871">314.46</td><td>2026-10, 31 days</td></tr>
<tr><th scope="row">median</th><td class="n" data-v="314.45967741935483871">314.46</td><td>1 month to 2026-10</td></tr>
<tr><th scope="row">last days</th><td class="n" data-v="0.000002333333333333">&lt;0.01</td><td>2026-10-07 to 2026-11-05</td></tr>
</tbody>
<tfoot><tr><th scope="row">low</th><td class="n" data-v="0.000002333333333333">&lt;0.01</td><td>the smallest of these, for each account, service and SKU</td></tr>
<tr><th scope="row">high</th><td class="n" data-v="314.45967741935483871">314.46</td><td>the largest</td></tr>
</tfoot>
</table>
</div>
</section>
<section id="bills"><h2>Bills</h2>
<div class="scroll" role="region" aria-label="Bills by month, all accounts" tabindex="0"><table id="table-months"><caption>Bills by month, all accounts, in USD</caption>
<thead><tr><th scope="col">Month</th><th scope="col" class="n">Charged</th><th scope="col" class="n">Paid by credits</th><th scope="col" class="n">Left to pay</th><th scope="col" class="b">Credits, then left to pay</th></tr>
</thead>
<tbody><tr><th scope="row">2026-10</th><td class="n" data-v="9749.75">9,749.75</td><td class="n" data-v="60.25">60.25</td><td class="n" data-v="9689.50">9,689.50</td><td class="b" data-v="6"><svg class="bar" aria-hidden="true"><rect class="ground" x="0.0%" width="100.0%" height="100%"></rect><rect class="one" x="0.0%" width="0.6%" height="100%"></rect><rect class="three" x="0.6%" width="99.3%" height="100%"></rect></svg>
</td></tr>
<tr><th scope="row">2026-11</th><td class="n" data-v="0.00007">&lt;0.01</td><td class="n" data-v="0.00007">&lt;0.01</td><td class="n zero" data-v="0.00">0.00</td><td class="b" data-v="0"><svg class="bar" aria-hidden="true"><rect class="ground" x="0.0%" width="100.0%" height="100%"></rect></svg>
</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td class="n" data-v="9749.75007">9,749.75</td><td class="n" data-v="60.25007">60.25</td><td class="n" data-v="9689.50">9,689.50</td><td></td></tr>
</tfoot>
</table>
</div>
<div class="scroll" role="region" aria-label="Bills by account and month" tabindex="0"><table id="table-bills"><caption>Bills by account and month, in USD</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Month</th><th scope="col" class="n">Charged</th><th scope="col" class="n">Paid by credits</th><th scope="col" class="n">Left to pay</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>111122223333</bdi> <bdi>prod</bdi></th><td class="d">2026-10</td><td class="n" data-v="9688.00">9,688.00</td><td class="n zero" data-v="0.00">0.00</td><td class="n" data-v="9688.00">9,688.00</td></tr>
<tr><th scope="row"><bdi>444455556666</bdi> <bdi>lab</bdi></th><td class="d">2026-10</td><td class="n" data-v="61.75">61.75</td><td class="n" data-v="60.25">60.25</td><td class="n" data-v="1.50">1.50</td></tr>
<tr><th scope="row"><bdi>444455556666</bdi> <bdi>lab</bdi></th><td class="d">2026-11</td><td class="n" data-v="0.00007">&lt;0.01</td><td class="n" data-v="0.00007">&lt;0.01</td><td class="n zero" data-v="0.00">0.00</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td></td><td class="n" data-v="9749.75007">9,749.75</td><td class="n" data-v="60.25007">60.25</td><td class="n" data-v="9689.50">9,689.50</td></tr>
</tfoot>
</table>
</div>
</section>
<section id="payments"><h2>Where the credits landed</h2>
<div class="scroll" role="region" aria-label="What each credit paid, by month, account and service" tabindex="0"><table id="table-payments"><caption>What each credit paid, by month, account and service, in USD</caption>
<thead><tr><th scope="col">Credit</th><th scope="col">Month</th><th scope="col">Account</th><th scope="col">Service</th><th scope="col" class="n">Amount</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>activate</bdi></th><td class="d">2026-10</td><td><bdi>444455556666</bdi> <bdi>lab</bdi></td><td><bdi>AmazonSageMaker</bdi></td><td class="n" data-v="60.25">60.25</td></tr>
<tr><th scope="row"><bdi>activate</bdi></th><td class="d">2026-11</td><td><bdi>444455556666</bdi> <bdi>lab</bdi></td><td><bdi>AmazonSageMaker</bdi></td><td class="n" data-v="0.00007">&lt;0.01</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td></td><td></td><td></td><td class="n" data-v="60.25007">60.25</td></tr>
</tfoot>
</table>
</div>
</section>
<section id="categories"><h2>Categories</h2>
<p class="note">Of what was charged: Credit rows of the bills are left out.</p>
<div class="beside"><div class="scroll" role="region" aria-label="Category Workload" tabindex="0"><table id="table-category-1"><caption>Category Workload, in USD</caption>
<thead><tr><th scope="col">Value</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Cost</th><th scope="col" class="b">Share</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>Production</bdi></th><td class="n" data-v="1">1</td><td class="n" data-v="9688.00">9,688.00</td><td class="b" data-v="993"><svg class="bar" aria-hidden="true"><rect class="ground" x="0.0%" width="100.0%" height="100%"></rect><rect class="one" x="0.0%" width="99.3%" height="100%"></rect></svg>
</td></tr>
<tr><th scope="row"><bdi>Other</bdi></th><td class="n" data-v="3">3</td><td class="n" data-v="61.75007">61.75</td><td class="b" data-v="6"><svg class="bar" aria-hidden="true"><rect class="ground" x="0.0%" width="100.0%" height="100%"></rect><rect class="one" x="0.0%" width="0.6%" height="100%"></rect></svg>
</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td class="n" data-v="4">4</td><td class="n" data-v="9749.75007">9,749.75</td><td></td></tr>
</tfoot>
</table>
</div>
</div>
</section>
<section id="eligible"><h2>What a credit could pay</h2>
<div class="scroll" role="region" aria-label="Charges that are eligible for credits, and those that are not" tabindex="0"><table id="table-eligible"><caption>Charges that are eligible for credits, and those that are not, in USD</caption>
<thead><tr><th scope="col">Charges</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Cost</th></tr>
</thead>
<tbody><tr><th scope="row">eligible for credits</th><td class="n" data-v="3">3</td><td class="n" data-v="9748.25007">9,748.25</td></tr>
<tr><th scope="row">not eligible: tax</th><td class="n" data-v="1">1</td><td class="n" data-v="1.50">1.50</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td class="n" data-v="4">4</td><td class="n" data-v="9749.75007">9,749.75</td></tr>
</tfoot>
</table>
</div>
</section>
<section id="checks"><h2>Guards</h2>
<div class="scroll" role="region" aria-label="What the policy requires" tabindex="0"><table id="table-guards"><caption>What the policy requires</caption>
<thead><tr><th scope="col">Guard</th><th scope="col">Of</th><th scope="col">Outcome</th><th scope="col">Because</th><th scope="col">Stands in</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>something is left</bdi></th><td><bdi>activate</bdi></td><td><span class="mark good"><span aria-hidden="true">✓ </span>holds</span></td><td class="long"></td><td><bdi>policy.crd</bdi>:19:1</td></tr>
</tbody>
</table>
</div>
</section>
<section id="actions"><h2>Actions and reminders</h2>
<p class="note">The policy asks for none.</p>
</section>
<section id="findings"><h2>Findings</h2>
<div class="scroll" role="region" aria-label="What was found in the policy and the charges" tabindex="0"><table id="table-findings"><caption>What was found in the policy and the charges</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Stands in</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>CRD0349</bdi></th><td><span class="mark warn"><span aria-hidden="true">! </span>warning</span></td><td class="long lines"><bdi>nothing reminds anybody before `activate` expires</bdi><br/><bdi>what is left of its 100.00 USD is forfeited after 2026-12-31</bdi><br/><bdi>add `remind 14 days before expiry`</bdi></td><td><bdi>policy.crd</bdi>:9:8</td></tr>
</tbody>
</table>
</div>
</section>
<section id="assumed"><h2>What was assumed</h2>
<p class="note">AWS leaves 6 questions of settlement open. For these charges no other answer changes a figure.</p>
<div class="scroll" role="region" aria-label="Settlement options, and what each would change" tabindex="0"><table id="table-assumed"><caption>Settlement options, and what each would change</caption>
<thead><tr><th scope="col">Option</th><th scope="col">Assumed here</th><th scope="col">If it were</th><th scope="col">Changes</th></tr>
</thead>
<tbody><tr><th scope="row">pause</th><td>day</td><td>month_end</td><td class="long">nothing</td></tr>
<tr><th scope="row">validity</th><td>month</td><td>day</td><td class="long">nothing</td></tr>
<tr><th scope="row">order</th><td>service_then_sku</td><td>sku</td><td class="long">nothing</td></tr>
<tr><th scope="row">rank</th><td>remaining</td><td>gross</td><td class="long">nothing</td></tr>
<tr><th scope="row">owner</th><td>only_if_allowed</td><td>always_first</td><td class="long">nothing</td></tr>
<tr><th scope="row">join</th><td>until_join_day</td><td>whole_month</td><td class="long">nothing</td></tr>
</tbody>
</table>
</div>
</section>
<section id="basis"><h2>Basis</h2>
<p class="sums"><span class="mark good"><span aria-hidden="true">✓ </span>the sums agree</span>: charged <data id="charged" value="9749.75007">9,749.75007</data> = credited <data id="credited" value="60.25007">60.25007</data> + net <data id="net" value="9689.50">9,689.50</data>, difference <data id="difference" value="0.00">0.00</data></p>
<div class="scroll" role="region" aria-label="What this page was made from" tabindex="0"><table id="table-inputs"><caption>What this page was made from</caption>
<thead><tr><th scope="col">File</th><th scope="col">What</th><th scope="col">SHA-256</th></tr>
</thead>
<tbody><tr><th scope="row"><bdi>policy.crd</bdi></th><td>policy</td><td><code>59b07d8a43d43def2294c4c59f84bc28d17245ed53c7fb36970de795e06d5ae3</code></td></tr>
<tr><th scope="row"><bdi>bill.csv</bdi></th><td>charges</td><td><code>16a831af2dfcb2e695d3a8fd7db2f03beb3208c6ab7557a6dd3b38fb0f34262b</code></td></tr>
</tbody>
</table>
</div>
<p class="note">Made by crd 0.1.0 from bills alone; it has not asked AWS. Tables show cents; a figure that is not zero is never shown as zero.</p>
</section>
</main>
</body>
</html>
