/* SPDX-License-Identifier: Apache-2.0
 *
 * Charts: what days and amounts come to on the page, and the burn-down of a credit. Places are integers, 1/10000 of the
 * width and 1/1000 of the height; no amount is ever read off a chart, so what they round away is never missed.
 *
 * A chart is as wide as its place on the page while its words keep their size: what is drawn with words has places in
 * percent, and what is drawn with points lies in a frame of its own that is stretched. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report.h"

#define WIDE       10000
#define HIGH       1000
#define TOP        18 /* pixels above the frame, for two words */
#define PLOT       104
#define BOTTOM     18 /* below it, for months */
#define MOST_NAMES 5
#define LAST_NAME  8700 /* a name that begins behind it would be cut off */

/* ---- Places ---- */

int32_t place_of(days_range range, crd_date day) {
    if (day <= range.from) return 0;
    if (day >= range.until) return WIDE;
    return (int32_t)((int64_t)(day - range.from) * WIDE / (range.until - range.from));
}

void attr_place(report *r, const char *name, int32_t place) {
    html_attr_format(&r->h, name, "%d.%02d%%", place / 100, place % 100);
}

static void attr_number(report *r, const char *name, int32_t n) { html_attr_format(&r->h, name, "%d", n); }

void svg_text(report *r, const char *kind, int32_t place, int y, const char *text) {
    html_begin(&r->h, "text");
    html_attr(&r->h, "class", kind);
    attr_place(r, "x", place);
    attr_number(r, "y", y);
    html_text(&r->h, text);
    html_end(&r->h);
}

void svg_line(report *r, const char *kind, int32_t place, int from, int to) {
    html_begin(&r->h, "line");
    html_attr(&r->h, "class", kind);
    attr_place(r, "x1", place);
    attr_place(r, "x2", place);
    attr_number(r, "y1", from);
    attr_number(r, "y2", to);
    html_end(&r->h);
}

static void level(report *r, int y) {
    html_begin(&r->h, "line");
    html_attr(&r->h, "class", "grid");
    html_attr(&r->h, "x1", "0");
    html_attr(&r->h, "x2", "100%");
    attr_number(r, "y1", y);
    attr_number(r, "y2", y);
    html_end(&r->h);
}

void svg_span(report *r, const char *kind, int32_t from, int32_t until, int y, int height) {
    html_begin(&r->h, "rect");
    html_attr(&r->h, "class", kind);
    attr_place(r, "x", from);
    attr_place(r, "width", until - from);
    attr_number(r, "y", y);
    attr_number(r, "height", height);
    html_end(&r->h);
}

/* How many months lie between two names. */
static crd_month month_step(crd_month months) {
    static const crd_month steps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000};
    size_t i = 0;
    while (i + 1 < sizeof steps / sizeof *steps && months / steps[i] > MOST_NAMES) i++;
    return steps[i];
}

void month_lines(report *r, days_range range, int height, bool names) {
    crd_month first = date_month(range.from), step = month_step(date_month(range.until - 1) - first + 1);
    for (crd_month m = first; month_first(m) < range.until; m += step) {
        int32_t place = place_of(range, month_first(m));
        if (names && place > LAST_NAME) continue;
        svg_line(r, "tick", place, names ? height : 0, names ? height + 4 : height);
        if (names) svg_text(r, "name", place, height + 15, text_month(m).at);
    }
}

/* Hatches, which say "paused" where a colour would not be enough; every chart refers to them. */
void chart_patterns(report *r) {
    html *h = &r->h;
    html_begin(h, "svg");
    html_attr(h, "class", "patterns");
    html_attr(h, "aria-hidden", "true");
    html_begin(h, "defs");
    html_begin(h, "pattern");
    html_attr(h, "id", "hatch");
    html_attr(h, "width", "6");
    html_attr(h, "height", "6");
    html_attr(h, "patternUnits", "userSpaceOnUse");
    html_attr(h, "patternTransform", "rotate(45)");
    html_begin(h, "rect");
    html_attr(h, "class", "hatching");
    html_attr(h, "width", "2");
    html_attr(h, "height", "6");
    for (int i = 0; i < 4; i++) html_end(h);
}

/* ---- Points ---- */

typedef struct point {
    int32_t x, y;
} point;

typedef struct points {
    point *at;
    size_t n;
} points;

static void add(points *p, int32_t x, int32_t y) {
    p->at = must_alloc(p->at, (p->n + 1) * sizeof *p->at);
    p->at[p->n++] = (point){x, y};
}

static void draw(report *r, const char *shape, const char *kind, const points *p) {
    html_begin(&r->h, shape);
    html_attr(&r->h, "class", kind);
    char *text = must_alloc(NULL, p->n * 32 + 1), *to = text;
    *to = '\0';
    for (size_t i = 0; i < p->n; i++) to += sprintf(to, "%s%d,%d", i > 0 ? " " : "", p->at[i].x, p->at[i].y);
    html_attr(&r->h, "points", text);
    html_end(&r->h);
    free(text);
}

/* ---- The burn-down of a credit ---- */

typedef struct burn_down {
    report *r;
    const crd_credit_result *credit;
    const crd_credit_forecast *forecast; /* NULL: there is none */
    size_t number;
    days_range range;
    crd_date settled; /* the charges speak for the days before */
} burn_down;

static int32_t height_of(const burn_down *b, crd_money left) {
    return HIGH - (int32_t)share_of(left, b->credit->opening, HIGH);
}

/* From the first day of which the plan says something to the expiry. */
static days_range range_of(const crd_plan *plan, const crd_credit *credit) {
    crd_date from = plan->rows > 0 ? month_first(plan->from) : credit->starts;
    if (from < credit->starts || from > credit->expires) from = credit->starts;
    return (days_range){from, credit->expires + 1};
}

static burn_down burn_down_of(report *r, size_t i) {
    const crd_plan *plan = r->plan;
    const crd_forecast *f = plan->forecast;
    burn_down b = {.r = r, .credit = &plan->credits[i], .number = i, .range = range_of(plan, plan->credits[i].credit)};
    if (report_is_forecast(plan, i)) b.forecast = &f->credits[i];
    b.settled = f ? f->from : plan->rows > 0 ? month_first(plan->to + 1) : b.range.from;
    return b;
}

/* The first payment of a credit in the history, which is sorted by credits. */
static size_t first_payment(const crd_plan *plan, size_t credit) {
    size_t low = 0, high = plan->history_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (plan->history[middle].credit < credit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* What was left at the end of each month, up to the last charges or the expiry. */
static points settled_points(const burn_down *b) {
    const crd_plan *plan = b->r->plan;
    points p = {0};
    crd_money left = b->credit->opening;
    crd_date end = date_earlier(b->settled, b->range.until);
    add(&p, 0, height_of(b, left));
    for (size_t i = first_payment(plan, b->number); i < plan->history_count && plan->history[i].credit == b->number;) {
        crd_month month = plan->history[i].month;
        add(&p, place_of(b->range, month_first(month)), height_of(b, left));
        for (; i < plan->history_count && plan->history[i].credit == b->number && plan->history[i].month == month; i++)
            left = money_subtract(left, plan->history[i].amount);
        add(&p, place_of(b->range, date_earlier(month_first(month + 1), end)), height_of(b, left));
    }
    if (end > b->range.from) add(&p, place_of(b->range, end), height_of(b, left));
    if (b->settled >= b->range.until) add(&p, WIDE, HIGH); /* what expired is gone */
    return p;
}

static points closed(const points *line) {
    points p = {0};
    for (size_t i = 0; i < line->n; i++) add(&p, line->at[i].x, line->at[i].y);
    add(&p, line->at[line->n - 1].x, HIGH);
    add(&p, line->at[0].x, HIGH);
    return p;
}

/* What would be left at one rate, to zero, or to the expiry and down. */
static points course_points(const burn_down *b, crd_course which, point from) {
    const crd_credit_course *course = &b->forecast->at[which];
    points p = {0};
    add(&p, from.x, from.y);
    for (size_t i = 0; i < course->months_count; i++) {
        crd_date end = date_earlier(month_first(course->months[i].month + 1), b->range.until);
        add(&p, place_of(b->range, end), height_of(b, course->months[i].remaining));
    }
    if (p.at[p.n - 1].y < HIGH) add(&p, WIDE, HIGH);
    return p;
}

static void forecast_band(const burn_down *b, point from) {
    points low = course_points(b, CRD_COURSE_LOW, from), high = course_points(b, CRD_COURSE_HIGH, from), band = {0};
    for (size_t i = 0; i < low.n; i++) add(&band, low.at[i].x, low.at[i].y);
    for (size_t i = high.n; i-- > 0;) add(&band, high.at[i].x, high.at[i].y);
    draw(b->r, "polygon", "band", &band);
    draw(b->r, "polyline", "course", &low);
    draw(b->r, "polyline", "course", &high);
    free(low.at);
    free(high.at);
    free(band.at);
}

static void frame(const burn_down *b) {
    html *h = &b->r->h;
    html_begin(h, "svg");
    html_attr(h, "y", "18");
    html_attr(h, "width", "100%");
    attr_number(b->r, "height", PLOT);
    html_attr_format(h, "viewBox", "0 0 %d %d", WIDE, HIGH);
    html_attr(h, "preserveAspectRatio", "none");
    html_attr(h, "overflow", "visible");
    points line = settled_points(b), area = closed(&line);
    draw(b->r, "polygon", "area", &area);
    if (b->forecast && b->settled < b->range.until) forecast_band(b, line.at[line.n - 1]);
    draw(b->r, "polyline", "line", &line);
    free(line.at);
    free(area.at);
    html_end(h);
}

static void pauses(const burn_down *b) {
    for (size_t i = 0; i < b->credit->pauses_count; i++) {
        const crd_pause *pause = &b->credit->pauses[i];
        crd_date until = pause->until == CRD_NO_DATE ? b->range.until : pause->until;
        int32_t from = place_of(b->range, pause->from), to = place_of(b->range, until);
        if (to > from) svg_span(b->r, "paused", from, to, TOP, PLOT);
    }
}

static void labels(const burn_down *b) {
    const crd_credit *credit = b->credit->credit;
    char *top = must_format("%s %.*s", text_money(b->credit->opening).at, TEXT_ARG(credit->currency));
    char *end = must_format("expires %s", text_date(credit->expires).at);
    svg_text(b->r, "name", 0, 12, top);
    svg_text(b->r, "name end", WIDE, 12, end);
    free(top);
    free(end);
}

static void description(const burn_down *b) {
    html *h = &b->r->h;
    const crd_credit_result *credit = b->credit;
    html_begin(h, "title");
    html_text(h, "Balance of ");
    html_str(h, credit->credit->name);
    html_format(h, " until %s", text_date(credit->credit->expires).at);
    html_end(h);
    html_begin(h, "desc");
    html_format(h, "In %.*s: it opened with %s, and %s is left.", TEXT_ARG(credit->credit->currency),
                text_money(credit->opening).at, text_money(credit->remaining).at);
    for (int k = 0; k < CRD_COURSES && b->forecast; k++)
        html_format(h, " At the %s rate %s will be applied and %s forfeited.", crd_course_text((crd_course)k),
                    text_money(b->forecast->at[k].applied).at, text_money(b->forecast->at[k].forfeited).at);
    html_end(h);
}

void balance_chart(report *r, size_t credit) {
    burn_down b = burn_down_of(r, credit);
    html *h = &r->h;
    html_begin(h, "svg");
    html_attr(h, "class", "chart");
    html_attr(h, "role", "img");
    html_attr(h, "width", "100%");
    attr_number(r, "height", TOP + PLOT + BOTTOM);
    description(&b);
    for (int i = 0; i <= 2; i++) level(r, TOP + PLOT * i / 2);
    pauses(&b);
    frame(&b);
    month_lines(r, b.range, TOP + PLOT, true);
    if (r->plan->as_of >= b.range.from && r->plan->as_of < b.range.until)
        svg_line(r, "today", place_of(b.range, r->plan->as_of), TOP, TOP + PLOT);
    labels(&b);
    html_end(h);
}
