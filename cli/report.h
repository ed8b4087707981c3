/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of `crd report` share: what the page is made from, its sections, and the pieces that they are made of.
 *
 * The invariant of the page: it is complete without its script and without colours. The script sorts tables; whatever a
 * colour says, a word or a pattern says too. Charts repeat what tables say. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli.h"
#include "html.h"

#define REPORT_ROWS   500 /* of a table: a browser stays quick, and nobody reads more; the rest is added up */
#define REPORT_CHARTS 60  /* credits with a chart of their own: those that opened with most */

extern const crd_str report_style, report_script; /* cli/report/page.css and page.js */

/* A file that the page is made from. */
typedef struct report_input {
    char *name;
    const char *what; /* "policy", "import", "charges" */
    char *digest;     /* SHA-256; NULL: it came through a pipe, and is gone */
} report_input;

typedef struct report {
    cli *c;
    html h;
    const crd_policy *policy;
    const crd_plan *plan;
    const crd_groups *groups; /* by all categories, then charge_type */
    const crd_assumptions *assumptions;
    const crd_reading *reading;
    bool analysed; /* the findings are those of lint, too */
    report_input *inputs;
    size_t inputs_n;
} report;

/* ---- sections, in the order of the page ---- */

void report_summary(report *r);  /* report_summary.c: the head, the key figures, what needs attention */
void report_credits(report *r);  /* report_credits.c: balances, and a chart for each */
void report_timeline(report *r); /* report_timeline.c */
void report_forecast(report *r); /* report_forecast.c */
void report_bills(report *r);    /* report_money.c: by month and by account, */
void report_payments(report *r); /* where the credits landed, */
void report_categories(report *r);
void report_eligible(report *r); /* which charges a credit could pay */
void report_guards(report *r);   /* report_checks.c */
void report_actions(report *r);
void report_findings(report *r);
void report_assumed(report *r); /* report_basis.c: what was assumed, */
void report_inputs(report *r);  /* what it is made from, and whether the sums agree */

/* Whether there is a forecast of the credit: not of one that has expired before it, or expires too far behind it. */
bool report_is_forecast(const crd_plan *plan, size_t credit);

/* ---- report_inputs.c ---- */

/* Opens the policy and writes down what it is made of. NULL: reported. */
crd_policy *report_open(report *r, const char *path);
/* Writes down the charges. False: reported. */
bool report_charges(report *r);
void report_inputs_free(report *r);

/* ---- report_table.c: a section, and tables ---- */

void report_section(report *r, const char *id, const char *title); /* html_end ends it */
void report_note(report *r, const char *format, ...) __attribute__((format(printf, 2, 3)));

typedef enum cell_kind { CELL_TEXT, CELL_NUMBER, CELL_BAR } cell_kind;
typedef struct column {
    const char *head;
    cell_kind kind;
} column;

/* A table with its heads, up to its first row; the caption says of what unit the amounts are, when `money`. */
void table_open(report *r, const char *id, const char *caption, bool money, const column *columns, size_t n);
#define TABLE_OPEN(r, id, caption, money, columns)                                                                     \
    table_open(r, id, caption, money, columns, sizeof columns / sizeof *columns)
/* Between the last row and table_close: rows that are not sorted, totals and rests. */
void table_totals(report *r);
void table_close(report *r);

void row_open(report *r);
void row_close(report *r);
/* Cells. The first of a row is its head. */
void cell_head(report *r, crd_str text);
void cell_head_text(report *r, const char *text); /* the page's own */
void cell_text(report *r, const char *text);
void cell_str(report *r, crd_str text);
void cell_account(report *r, crd_str account); /* with its name in the policy */
void cell_head_account(report *r, crd_str account);
void cell_count(report *r, uint64_t n);
void cell_money(report *r, crd_money amount);
void cell_loss(report *r, crd_money amount); /* of which zero would be better */
void cell_date(report *r, crd_date day, const char *otherwise);
void cell_month(report *r, crd_month month);
/* A bar of up to three parts, in 1/1000 of the cell's width. */
void cell_bar(report *r, unsigned first, unsigned second, unsigned third);
void bar(report *r, unsigned first, unsigned second, unsigned third);
void cell_empty(report *r);
/* A word with a mark: "✓ holds"; `kind` is a class of the style. */
typedef struct mark {
    const char *kind, *sign, *word;
} mark;
void mark_text(report *r, mark m);
void cell_mark(report *r, mark m);
mark status_mark(crd_credit_status status);
void account_text(report *r, crd_str account);

/* ---- long lists ---- */

typedef struct shown {
    bool *at; /* which of n are shown: the largest, and of equal ones the first */
    size_t n, left_out;
} shown;
/* size(list, i): how large the i-th is. */
shown largest(size_t n, size_t most, crd_money (*size)(const void *list, size_t i), const void *list);
void shown_free(shown *s);
/* A row of the totals that says how many rows were left out; the caller writes the other cells and ends it. */
void row_rest(report *r, const shown *s, unsigned columns);

/* ---- report_chart.c, report_timeline.c ---- */

/* The days that a chart shows, [from, until). */
typedef struct days_range {
    crd_date from, until;
} days_range;
/* Where the day lies, in 1/10000 of the width. */
int32_t place_of(days_range range, crd_date day);
/* A day as it is written as a coordinate: "12.34%". */
void attr_place(report *r, const char *name, int32_t place);
/* Lines and names of months or years, as many as there is room for, over the given height. */
void month_lines(report *r, days_range range, int height, bool names);
void svg_text(report *r, const char *kind, int32_t place, int y, const char *text);
void svg_line(report *r, const char *kind, int32_t place, int from, int to);
void svg_span(report *r, const char *kind, int32_t from, int32_t until, int y, int height);
void balance_chart(report *r, size_t credit);
void chart_patterns(report *r);

#endif
