/* SPDX-License-Identifier: Apache-2.0
 *
 * Explanations of charges and of credits, from the keys that were kept while reading and the latest settlement. Every
 * amount is the settlement's own: what a key was paid comes from the division that the plan's history was made by. */
#include "api/explain.h"
#include "base/order.h"

typedef struct explaining {
    crd_run *run;
    inquiry q;
    const crd_selection *wanted;
    arena scratch;
} explaining;

static bool ready(const crd_run *run) {
    return run != NULL && run->status == CRD_OK && run->explain != NULL && run->explain->planned;
}

static bool begin(explaining *x, crd_run *run) {
    *x = (explaining){.run = run};
    arena_init(&x->scratch, &run->m);
    return inquiry_open(&x->q, run->ledger, &x->scratch);
}

static crd_status end(explaining *x, crd_status status) {
    arena_free(&x->scratch);
    return x->run->m.failed || x->run->list->m.failed ? CRD_NOMEM : status;
}

/* ---- fields ----------------------------------------------------------------------------------------------------- */

static int by_field(const void *of, uint32_t a, uint32_t b) {
    const field_ref *left = (const field_ref *)of + a, *right = (const field_ref *)of + b;
    if (left->id != right->id) return left->id < right->id ? -1 : 1;
    return str_cmp(left->tag, right->tag);
}

static crd_str field_name(crd_run *run, field_ref ref) {
    if (ref.id != FIELD_TAG) return str_of(field_table[ref.id].name);
    text name;
    text_init(&name, &run->m);
    program_field_text(&name, ref);
    crd_str kept = arena_str(&run->texts, text_str(&name));
    text_free(&name);
    return kept;
}

static bool list_fields(explaining *x, uint32_t key, crd_explained *out) {
    const columns *c = &x->run->columns;
    uint32_t *order = order_by(&x->scratch, c->n, by_field, c->refs);
    crd_tag *fields = ARENA_ARRAY(&x->run->texts, c->n, crd_tag);
    if (order == NULL || fields == NULL) return false;
    for (size_t i = 0; i < c->n; i++) {
        crd_str has = explain_value(x->run, key, order[i]);
        if (!str_none(has)) fields[out->fields_count++] = (crd_tag){field_name(x->run, c->refs[order[i]]), has};
    }
    out->fields = fields;
    return true;
}

/* ---- payments --------------------------------------------------------------------------------------------------- */

/* Of what was paid of a key, a charge has what comes to it when the key's charges are paid one after the other, each to
 * its share: so the charges of a key add up to the key, whatever is asked for. */
static dec row_share(const explaining *x, uint32_t key, dec paid) {
    const explain_row *row = &x->run->explain->row;
    dec given = x->run->explain->at.at[key].given;
    if (paid == 0 || row->cost <= 0) return 0;
    return dec_share(paid, row->before + row->cost, given) - dec_share(paid, row->before, given);
}

static crd_credit_answer answer(explaining *x, uint32_t key, uint32_t cell, size_t credit,
                                const crd_decision *decisions) {
    inquiry_answer found = inquiry_ask(&x->q, credit, cell);
    dec paid = inquiry_paid(&x->q, credit, key);
    return (crd_credit_answer){
        .credit = credit,
        .paid = dec_money(x->wanted->row ? row_share(x, key, paid) : paid),
        .why = found.why,
        .because = explain_because(x->run, &x->q, key, cell, credit, found.why, decisions),
    };
}

static bool list_answers(explaining *x, uint32_t key, crd_explained *out) {
    uint32_t cell = inquiry_cell(&x->q, key);
    size_t n = x->run->policy->program->credits_n;
    crd_credit_answer *answers = ARENA_ARRAY(&x->run->texts, n, crd_credit_answer);
    dec offset = inquiry_cost(&x->q, cell) - inquiry_payable(&x->q, cell), paid = 0;
    if (answers == NULL) return false;
    for (size_t i = 0; i < n; i++) {
        answers[i] = answer(x, key, cell, x->q.turns[i], out->decisions);
        paid += dec_of(answers[i].paid); /* at most the cost of the cell */
    }
    out->cell = dec_money(inquiry_payable(&x->q, cell));
    out->cell_offset = dec_money(offset > 0 ? offset : 0);
    out->answers = answers;
    out->answers_count = n;
    out->paid = dec_money(paid);
    out->left = dec_money(dec_of(out->cost) - paid);
    return true;
}

/* ---- charges ---------------------------------------------------------------------------------------------------- */

static crd_explained charge_of(const explaining *x, uint32_t key) {
    const explain_key *k = &x->run->explain->at.at[key];
    const explain_row *row = &x->run->explain->row;
    bool one = x->wanted->row;
    return (crd_explained){
        .rows = one ? 1 : k->rows,
        .cost = dec_money(one ? row->cost : k->cost),
        .left = dec_money(one ? row->cost : k->cost),
        .file = one ? row->file : k->file,
        .number = one ? row->number : k->number,
        .line = one ? row->line : k->line,
        .day = explain_day(x->run, key),
        .month = explain_month(x->run, key),
        .ineligible = eligible_reason_text(k->reason),
    };
}

static crd_status explain_key_of(explaining *x, uint32_t key, crd_explained *out) {
    *out = charge_of(x, key);
    if (!list_fields(x, key, out)) return CRD_NOMEM;
    crd_status status = explain_decisions(x->run, key, &x->scratch, &out->decisions);
    if (status != CRD_OK) return status;
    out->decisions_count = x->run->policy->program->categories_n;
    return out->ineligible != NULL || list_answers(x, key, out) ? CRD_OK : CRD_NOMEM;
}

typedef struct selected_keys {
    const explain_key *at;
    const uint32_t *keys;
} selected_keys;

static int by_size(const void *of, uint32_t a, uint32_t b) {
    const selected_keys *s = of;
    dec_magnitude left = dec_size(s->at[s->keys[a]].cost), right = dec_size(s->at[s->keys[b]].cost);
    return (left < right) - (left > right);
}

/* The keys to be explained, the largest first; equal ones as they were read. */
static crd_status explain_largest(explaining *x, const uint32_t *keys, size_t n, crd_explanation *out) {
    selected_keys selected = {x->run->explain->at.at, keys};
    uint32_t *order = order_by(&x->scratch, n, by_size, &selected);
    size_t most = n < x->wanted->limit ? n : x->wanted->limit;
    crd_explained *list = ARENA_ARRAY(&x->run->texts, most, crd_explained);
    if (order == NULL || list == NULL) return CRD_NOMEM;
    out->at = list;
    for (; out->count < most; out->count++) {
        crd_status status = explain_key_of(x, keys[order[out->count]], &list[out->count]);
        if (status != CRD_OK) return status;
    }
    return CRD_OK;
}

static crd_status total(const explaining *x, const uint32_t *keys, size_t n, crd_explanation *out) {
    const explain_row *row = &x->run->explain->row;
    dec cost = x->wanted->row ? row->cost : 0;
    out->keys = n;
    out->rows = x->wanted->row;
    for (size_t i = 0; i < n && !x->wanted->row; i++) {
        const explain_key *k = &x->run->explain->at.at[keys[i]];
        out->rows += k->rows;
        if (!dec_add(cost, k->cost, &cost)) return run_overflow(x->run);
    }
    out->cost = dec_money(cost);
    return CRD_OK;
}

static crd_status explain_selected(explaining *x, crd_explanation *out) {
    uint32_t *keys;
    size_t n;
    crd_status status = explain_select(x->run, x->wanted, &x->scratch, &keys, &n);
    if (status == CRD_OK) status = total(x, keys, n, out);
    return status == CRD_OK ? explain_largest(x, keys, n, out) : status;
}

crd_status crd_run_explain_charges(crd_run *run, const crd_selection *selection, const crd_explanation **out) {
    if (!ready(run) || selection == NULL || out == NULL) return CRD_MISUSE;
    if (selection->row && run->options.explain_row == 0) return CRD_MISUSE;
    explaining x;
    crd_explanation *found = ARENA_NEW(&run->texts, crd_explanation);
    crd_status status = begin(&x, run) && found != NULL ? CRD_OK : CRD_NOMEM;
    x.wanted = selection;
    if (status == CRD_OK) status = explain_selected(&x, found);
    *out = found;
    return end(&x, status);
}

/* ---- credits ---------------------------------------------------------------------------------------------------- */

typedef struct credit_sums {
    dec eligible, applied, not_paid[CRD_REFUSALS];
    dec *rivals; /* [credit] */
} credit_sums;

static bool add(dec *sum, dec amount) { return dec_add(*sum, amount, sum); }

static bool by_clause(crd_refusal why) {
    return why != CRD_REFUSAL_NONE && why != CRD_REFUSAL_NOTHING_LEFT && why != CRD_REFUSAL_USED_UP;
}

static bool add_rivals(explaining *x, size_t credit, uint32_t cell, credit_sums *sums) {
    const inquiry *q = &x->q;
    for (uint32_t i = inquiry_first(q, cell); i < inquiry_end(q, cell); i++) {
        const draw *d = inquiry_draw(q, i);
        if (q->turn_of[d->credit] < q->turn_of[credit] && !add(&sums->rivals[d->credit], d->amount)) return false;
    }
    return true;
}

/* What a cell had for the credit: what it paid, what others had paid before, what it had no money for; or all of it was
 * not its to pay. */
static bool add_cell(explaining *x, size_t credit, uint32_t cell, credit_sums *sums) {
    dec cost = inquiry_payable(&x->q, cell);
    if (cost <= 0) return true;
    inquiry_answer found = inquiry_ask(&x->q, credit, cell);
    if (!add(&sums->eligible, cost) || !add(&sums->applied, found.paid)) return false;
    if (by_clause(found.why)) return add(&sums->not_paid[found.why], cost);
    return add(&sums->not_paid[CRD_REFUSAL_NOTHING_LEFT], cost - found.before) &&
           add(&sums->not_paid[CRD_REFUSAL_USED_UP], found.before - found.paid) && add_rivals(x, credit, cell, sums);
}

static bool list_not_paid(crd_run *run, const credit_sums *sums, crd_credit_explanation *out) {
    crd_not_paid *list = ARENA_ARRAY(&run->texts, CRD_REFUSALS, crd_not_paid);
    out->not_paid = list;
    for (size_t i = 0; list != NULL && i < CRD_REFUSALS; i++)
        if (sums->not_paid[i] > 0)
            list[out->not_paid_count++] = (crd_not_paid){(crd_refusal)i, dec_money(sums->not_paid[i])};
    return list != NULL;
}

static int by_amount(const void *amounts, uint32_t a, uint32_t b) {
    dec left = ((const dec *)amounts)[a], right = ((const dec *)amounts)[b];
    return (left < right) - (left > right);
}

static bool list_rivals(explaining *x, const credit_sums *sums, crd_credit_explanation *out) {
    size_t n = x->run->policy->program->credits_n;
    crd_rival *list = ARENA_ARRAY(&x->run->texts, n, crd_rival);
    uint32_t *order = order_by(&x->scratch, n, by_amount, sums->rivals);
    out->rivals = list;
    if (list == NULL || order == NULL) return false;
    for (size_t i = 0; i < n && sums->rivals[order[i]] > 0; i++)
        list[out->rivals_count++] = (crd_rival){order[i], dec_money(sums->rivals[order[i]])};
    return true;
}

static crd_status explain_credit(explaining *x, size_t credit, crd_credit_explanation *out) {
    credit_sums sums = {.rivals = ARENA_ARRAY(&x->scratch, x->run->policy->program->credits_n, dec)};
    if (sums.rivals == NULL) return CRD_NOMEM;
    const cells *all = x->q.cells;
    for (size_t i = 0; i < all->listed_n; i++)
        if (!add_cell(x, credit, all->listed[i], &sums)) return run_overflow(x->run);
    out->credit = credit;
    out->eligible = dec_money(sums.eligible);
    out->applied = dec_money(sums.applied);
    return list_not_paid(x->run, &sums, out) && list_rivals(x, &sums, out) ? CRD_OK : CRD_NOMEM;
}

crd_status crd_run_explain_credit(crd_run *run, size_t credit, const crd_credit_explanation **out) {
    if (!ready(run) || out == NULL || credit >= run->policy->program->credits_n) return CRD_MISUSE;
    explaining x;
    crd_credit_explanation *found = ARENA_NEW(&run->texts, crd_credit_explanation);
    crd_status status = begin(&x, run) && found != NULL ? CRD_OK : CRD_NOMEM;
    if (status == CRD_OK) status = explain_credit(&x, credit, found);
    *out = found;
    return end(&x, status);
}
