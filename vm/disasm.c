/* SPDX-License-Identifier: Apache-2.0
 *
 * The program for people: what it declares, then every piece of code with the rules that it came from. Tests compare
 * this text, so each fact of the code shows in it. */
#include <string.h>

#include "base/order.h"
#include "vm/bytecode.h"

/* ---- small words ---- */

static void add_date(text *out, crd_date day) {
    char digits[CRD_DATE_MAX];
    text_add(out, (crd_str){digits, crd_date_text(day, digits)});
}

static void add_money(text *out, crd_money amount, crd_str currency) {
    value v = {.type = VALUE_MONEY, .number = dec_of(amount), .currency = currency};
    program_value_text(out, &v);
}

static void add_quoted(text *out, const char *before, crd_str s) {
    if (s.ptr == NULL) return;
    text_add(out, str_of(before));
    program_quoted_text(out, s);
}

static void add_word(text *out, const char *before, crd_str s) {
    if (s.ptr != NULL) text_format(out, "%s%.*s", before, STR_ARG(s));
}

static void add_words(text *out, const crd_str *at, size_t n) {
    text_char(out, '[');
    for (size_t i = 0; i < n; i++) text_format(out, "%s%.*s", i > 0 ? ", " : "", STR_ARG(at[i]));
    text_char(out, ']');
}

static void add_place(text *out, const crd_place *at) { text_format(out, "%.*s:%u", STR_ARG(at->file), at->line); }

/* ---- declarations ---- */

static void add_accounts(text *out, const program *p) {
    for (const crd_account *a = p->accounts; a < p->accounts + p->accounts_n; a++) {
        text_format(out, "account %.*s = %.*s", STR_ARG(a->name), STR_ARG(a->id));
        add_quoted(out, " ", a->display);
        text_char(out, '\n');
    }
}

static void add_sharing(text *out, const crd_sharing *s) {
    text_format(out, "  sharing %s", s->on ? "on" : "off");
    add_word(out, " for ", s->account);
    if (s->from != CRD_NO_DATE) text_add(out, STR(" from ")), add_date(out, s->from);
    text_char(out, '\n');
}

static void add_member(text *out, const crd_member *s) {
    text_format(out, "  member %.*s", STR_ARG(s->account));
    if (s->joined != CRD_NO_DATE) text_add(out, STR(" joined ")), add_date(out, s->joined);
    if (s->left != CRD_NO_DATE) text_add(out, STR(" left ")), add_date(out, s->left);
    text_char(out, '\n');
}

static void add_organization(text *out, const program *p) {
    const crd_organization *g = &p->organization;
    if (g->payer.ptr == NULL && g->sharing_count == 0 && g->members_count == 0) return;
    text_add(out, STR("\norganization\n"));
    if (g->payer.ptr != NULL) text_format(out, "  payer %.*s\n", STR_ARG(g->payer));
    for (size_t i = 0; i < g->sharing_count; i++) add_sharing(out, &g->sharing[i]);
    for (size_t i = 0; i < g->members_count; i++) add_member(out, &g->members[i]);
}

/* Options that are not at their default, which is 0. */
static void add_settlement(text *out, const crd_settlement *s) {
    static const crd_settlement defaults;
    if (memcmp(s, &defaults, sizeof defaults) == 0) return;
    text_add(out, STR("\nsettlement\n"));
#define CHOICE(option, value, constant, meaning)                                                                       \
    if ((constant) != 0 && s->option == (constant)) text_add(out, STR("  " #option " " #value "\n"));
#include "base/settlement.def"
}

static void add_hook(text *out, const program_hook *h) {
    text_format(out, "\nhook %.*s from ", STR_ARG(h->name));
    program_quoted_text(out, h->path);
    text_format(out, "  ; %zu bytes\n", h->text.len);
    for (size_t i = 0; i < h->settings_n; i++) {
        text_format(out, "  %.*s is ", STR_ARG(h->settings[i].key));
        hook_value_text(out, &h->settings[i].value);
        text_char(out, '\n');
    }
}

static void add_restriction(text *out, const program *p, const crd_restriction *r) {
    text_add(out, STR("  restrict to "));
    if (r->category < 0)
        text_add(out, STR("anyone"));
    else
        text_add(out, p->categories[r->category].name), add_quoted(out, " ", r->value);
    if (r->from != CRD_NO_DATE) text_add(out, STR(" from ")), add_date(out, r->from);
    text_char(out, '\n');
}

static void add_pause(text *out, const crd_pause *s) {
    text_add(out, STR("  pause from "));
    add_date(out, s->from);
    if (s->until != CRD_NO_DATE) text_add(out, STR(" until ")), add_date(out, s->until);
    if (s->call.hook.ptr != NULL) text_add(out, STR(" until call ")), program_call_text(out, s->call);
    add_quoted(out, " because ", s->because);
    text_char(out, '\n');
}

static void add_reaction(text *out, const crd_reaction *r) {
    text_format(out, "  on %s", crd_event_text(r->event));
    bool before = r->event == CRD_EVENT_EXPIRING || r->event == CRD_EVENT_REACTIVATING;
    if (before || r->event == CRD_EVENT_PAUSED)
        text_format(out, " %d %s%s", r->months > 0 ? r->months : r->days, r->months > 0 ? "months" : "days",
                    before ? " before" : "");
    text_add(out, STR(" call "));
    program_call_text(out, r->call);
    text_char(out, '\n');
}

static void add_credit_amounts(text *out, const crd_credit *k) {
    text_add(out, STR("\n  amount "));
    add_money(out, k->amount, k->currency);
    if (k->has_balance) {
        text_add(out, STR("\n  balance "));
        add_money(out, k->balance, k->currency);
        text_add(out, STR(" on "));
        add_date(out, k->balance_on);
    }
    text_add(out, STR("\n  starts "));
    add_date(out, k->starts);
    text_add(out, STR("\n  expires "));
    add_date(out, k->expires);
}

static void add_credit_lists(text *out, const crd_credit *k) {
    if (!k->covers_all) text_add(out, STR("\n  covers ")), add_words(out, k->covers, k->covers_count);
    if (k->before_discounts) text_add(out, STR("\n  applies before discounts"));
    if (k->share_listed) text_add(out, STR("\n  share with ")), add_words(out, k->share_with, k->share_with_count);
    if (k->purchases_count > 0) text_add(out, STR("\n  purchases ")), add_words(out, k->purchases, k->purchases_count);
    text_char(out, '\n');
}

static void add_credit(text *out, const program *p, const crd_credit *k) {
    text_format(out, "\ncredit %.*s", STR_ARG(k->name));
    add_quoted(out, "\n  id ", k->id);
    add_word(out, "\n  type ", k->type);
    add_word(out, "\n  program ", k->program);
    add_credit_amounts(out, k);
    add_word(out, "\n  owner ", k->owner);
    add_credit_lists(out, k);
    for (size_t i = 0; i < k->restrictions_count; i++) add_restriction(out, p, &k->restrictions[i]);
    for (size_t i = 0; i < k->pauses_count; i++) add_pause(out, &k->pauses[i]);
    for (size_t i = 0; i < k->reactions_count; i++) add_reaction(out, &k->reactions[i]);
}

/* ---- code ---- */

static void add_operand(text *out, const program *p, uint32_t pc, operand_kind kind, uint32_t a) {
    switch (kind) {
    case OPERAND_NONE: break;
    case OPERAND_SKIP: text_format(out, "%u", pc + 1 + a); break;
    case OPERAND_PREDICATE: program_predicate_text(out, p, &p->predicates[a]); break;
    case OPERAND_QUESTION: program_question_text(out, p, &p->questions[a]); break;
    case OPERAND_TEXT: program_quoted_text(out, p->texts[a]); break;
    case OPERAND_COLUMN: program_field_text(out, p->columns[a]); break;
    case OPERAND_CONSTANT: program_value_text(out, &p->constants[a]); break;
    case OPERAND_ATTR: text_add(out, str_of(attr_table[a].name)); break;
    case OPERAND_FOLD: text_add(out, a ? STR("ignoring case") : STR("")); break;
    }
}

static void add_instruction(text *out, const program *p, uint32_t pc) {
    const opcode_row *row = &opcode_table[INSTRUCTION_OP(p->code[pc])];
    uint32_t a = INSTRUCTION_A(p->code[pc]);
    bool alone = row->operand == OPERAND_NONE || (row->operand == OPERAND_FOLD && a == 0);
    text_format(out, alone ? "%6u  %s" : "%6u  %-11s  ", pc, row->name);
    add_operand(out, p, pc, row->operand, a);
    text_char(out, '\n');
}

static void add_code(text *out, const program *p, code_range code) {
    for (uint32_t pc = code.begin; pc < code.end; pc++) add_instruction(out, p, pc);
}

static void add_rule_comment(text *out, const program_rule *r) {
    text_add(out, r->kind == PROGRAM_INHERIT   ? STR("  ; inherit ")
                  : r->kind == PROGRAM_DEFAULT ? STR("  ; default ")
                                               : STR("  ; "));
    if (r->kind == PROGRAM_INHERIT)
        text_add(out, r->label);
    else
        program_quoted_text(out, r->label);
    text_add(out, STR("  "));
    add_place(out, &r->place);
    text_char(out, '\n');
}

static void add_reads(text *out, const program *p, const program_category *c) {
    text_add(out, STR("  reads"));
    for (size_t i = 0; i < c->columns_n; i++) {
        text_add(out, i > 0 ? STR(", ") : STR(" "));
        program_field_text(out, p->columns[c->columns[i]]);
    }
    for (size_t i = 0; i < c->categories_n; i++)
        text_format(out, "%s%.*s", i + c->columns_n > 0 ? ", " : " ", STR_ARG(p->categories[c->categories[i]].name));
    text_add(out, c->columns_n + c->categories_n == 0 ? STR(" nothing\n") : STR("\n"));
}

static void add_category(text *out, const program *p, const program_category *c) {
    text_format(out, "\ncategory %.*s", STR_ARG(c->name));
    add_quoted(out, " ", c->aws_name);
    if (c->effective != 0) {
        char digits[CRD_DATE_MAX];
        crd_month_text(c->effective, digits);
        text_format(out, " effective %s", digits);
    }
    text_char(out, '\n');
    add_reads(out, p, c);
    size_t rule = 0;
    for (uint32_t pc = c->code.begin; pc < c->code.end; pc++) {
        if (rule < c->rules_n && c->rules[rule].code == pc) add_rule_comment(out, &c->rules[rule++]);
        add_instruction(out, p, pc);
    }
}

static int by_text(const void *a, const void *b) { return str_cmp(*(const crd_str *)a, *(const crd_str *)b); }

/* A predicate with its texts in order: in the program they stand as other rules have left them. */
static void add_predicate_sorted(text *out, const program *p, const predicate *q) {
    crd_str *texts = q->texts_n > 0 ? mem_new(out->m, q->texts_n * sizeof *texts) : NULL;
    if (q->texts_n > 0 && texts == NULL) return;
    for (size_t i = 0; i < q->texts_n; i++) texts[i] = p->texts[q->texts[i]];
    order_sort(texts, q->texts_n, sizeof *texts, by_text);
    program_subject_text(out, p, q->of_category, q->column);
    text_format(out, " %d %d", (int)q->op, (int)q->fold);
    for (size_t i = 0; i < q->texts_n; i++) {
        text_char(out, ' ');
        program_quoted_text(out, texts[i]);
    }
    if (texts != NULL) mem_free(out->m, texts, q->texts_n * sizeof *texts);
}

void program_rule_text(text *out, const program *p, size_t category, size_t rule) {
    const program_category *c = &p->categories[category];
    const program_rule *r = &c->rules[rule];
    uint32_t end = rule + 1 < c->rules_n ? r[1].code : c->code.end;
    text_format(out, "%d ", (int)r->kind);
    program_quoted_text(out, r->label);
    for (uint32_t pc = r->code; pc < end; pc++) {
        const opcode_row *row = &opcode_table[INSTRUCTION_OP(p->code[pc])];
        uint32_t a = INSTRUCTION_A(p->code[pc]);
        text_format(out, "\n%s ", row->name);
        if (row->operand == OPERAND_PREDICATE)
            add_predicate_sorted(out, p, &p->predicates[a]);
        else
            add_operand(out, p, pc - r->code, row->operand, a);
    }
}

/* Source text on one line. */
static void add_one_line(text *out, crd_str s) {
    bool blank = false;
    for (size_t i = 0; i < s.len; i++) {
        bool space = s.ptr[i] == ' ' || s.ptr[i] == '\n' || s.ptr[i] == '\r' || s.ptr[i] == '\t';
        if (!space && blank) text_char(out, ' ');
        if (!space) text_char(out, s.ptr[i]);
        blank = space;
    }
}

static void add_guard(text *out, const program *p, const program_guard *g) {
    text_add(out, STR("\nguard "));
    program_quoted_text(out, g->name);
    text_format(out, " for each %s, severity %s", g->subject == ATTR_OF_CREDIT ? "credit" : "category",
                g->severity == CRD_ERROR ? "error" : "warning");
    text_add(out, g->simulated ? STR(", simulated  ; ") : STR(", static  ; "));
    add_place(out, &g->place);
    if (g->where.end > 0)
        text_add(out, STR("\n  where\n")), add_code(out, p, g->where);
    else
        text_char(out, '\n');
    text_add(out, STR("  require  ; "));
    add_one_line(out, g->text);
    text_char(out, '\n');
    add_code(out, p, g->require);
}

crd_status program_disassemble(const program *p, mem *m, crd_write_fn write, void *ud) {
    text out;
    text_init(&out, m);
    text_format(&out,
                "program: %zu accounts, %zu credits, %zu categories, %zu guards, %zu predicates, %zu instructions\n",
                p->accounts_n, p->credits_n, p->categories_n, p->guards_n, p->predicates_n, p->code_n);
    add_accounts(&out, p);
    add_organization(&out, p);
    add_settlement(&out, &p->settlement);
    for (size_t i = 0; i < p->hooks_n; i++) add_hook(&out, &p->hooks[i]);
    for (size_t i = 0; i < p->credits_n; i++) add_credit(&out, p, &p->credits[i]);
    for (size_t i = 0; i < p->categories_n; i++) add_category(&out, p, &p->categories[i]);
    for (size_t i = 0; i < p->guards_n; i++) add_guard(&out, p, &p->guards[i]);
    if (p->where.end > 0) text_add(&out, STR("\nwhere\n")), add_code(&out, p, p->where);
    crd_status status = m->failed ? CRD_NOMEM : CRD_OK;
    if (status == CRD_OK && !write(ud, out.at, out.n)) status = CRD_IO;
    text_free(&out);
    return status;
}
