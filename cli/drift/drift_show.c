/* SPDX-License-Identifier: Apache-2.0
 *
 * A drift for people and for machines. The members: docs/json.md. */
#include <stdlib.h>

#include "cli/drift/drift.h"
#include "cli/table.h"

const char *drift_state_text(drift_state state) {
    static const char *const texts[] = {"same", "different", "not decided", "only in the policy", "only at AWS"};
    return texts[state];
}

static style style_of(drift_state state) { return state == DRIFT_SAME ? STYLE_GOOD : STYLE_BAD; }

bool drift_any(const drift *d) {
    for (size_t i = 0; i < d->of_credits_n; i++)
        if (d->of_credits[i].state != DRIFT_SAME) return true;
    for (size_t i = 0; i < d->of_categories_n; i++)
        if (d->of_categories[i].state != DRIFT_SAME) return true;
    return false;
}

/* Whether a charge shows that the two differ. */
static bool is_shown(const drift_witness *w) { return w->n > 0 || w->policy_value || w->aws_value; }

/* Whether both sides have it, so that charges were read under both. */
static bool is_judged(const drift *d, const drift_category *of) {
    return d->has_charges && of->aws && of->category != SIZE_MAX;
}

/* What the states come to. */
static const char *claim_text(const drift *d) {
    bool undecided = false;
    for (size_t i = 0; i < d->of_categories_n; i++) {
        drift_state state = d->of_categories[i].state;
        if (state != DRIFT_SAME && state != DRIFT_NOT_DECIDED) return "the account is not as the policy says";
        undecided |= state == DRIFT_NOT_DECIDED;
    }
    for (size_t i = 0; i < d->of_credits_n; i++)
        if (d->of_credits[i].state != DRIFT_SAME) return "the account is not as the policy says";
    return undecided ? "not decided" : "none";
}

/* ---- for people ---- */

static void line(output *o, char *text) {
    output_spaces(o, 4);
    paragraph_print(o, 4, 6, text_of(text));
    free(text);
}

static char *value(const char *text) { return text ? must_format("\"%s\"", text) : must_format("without a value"); }

static void witness(output *o, const drift_witness *w) {
    draft fields = {0};
    for (size_t i = 0; i < w->n; i++) {
        if (i > 0) draft_text(&fields, i + 1 < w->n ? ", " : " and ");
        draft_text(&fields, w->fields[i]);
    }
    char *policy = value(w->policy_value), *aws = value(w->aws_value);
    line(o, must_format("a charge of %s%s%.*s is %s in the policy%s%s%s and %s at AWS%s%s%s", text_month(w->month).at,
                        w->n > 0 ? " with " : "", TEXT_ARG(draft_str(&fields)), policy, w->policy_rule ? " (" : "",
                        w->policy_rule ? w->policy_rule : "", w->policy_rule ? ")" : "", aws, w->aws_rule ? " (" : "",
                        w->aws_rule ? w->aws_rule : "", w->aws_rule ? ")" : ""));
    draft_free(&fields);
    free(policy);
    free(aws);
}

static void moved(output *o, const drift *d, const drift_category_money *m) {
    char *policy = value(m->policy_value), *aws = value(m->aws_value);
    if (m->moved)
        line(o,
             must_format("%s row%s of the charges, %s %.*s in all, get another value; the largest of them, %.*s:%llu "
                         "with %s, is %s in the policy and %s at AWS",
                         text_count(m->rows).at, m->rows == 1 ? "" : "s", text_money_exact(m->cost).at,
                         TEXT_ARG(d->currency), TEXT_ARG(m->file), (unsigned long long)m->line,
                         text_money_exact(m->largest).at, policy, aws));
    else
        line(o, must_format("no row of the charges gets another value"));
    free(policy);
    free(aws);
}

static void category(output *o, const drift *d, const drift_category *of) {
    output_text(o, "  ");
    output_str(o, of->name);
    output_text(o, ": ");
    output_styled(o, style_of(of->state), drift_state_text(of->state));
    output_text(o, of->state == DRIFT_SAME ? ", proved for every charge\n" : "\n");
    if (is_shown(&of->witness)) witness(o, &of->witness);
    if (!of->same_splits) line(o, must_format("its split charge rules differ"));
    if (is_judged(d, of) && of->state != DRIFT_SAME) moved(o, d, &of->money);
}

static void credit_moved(output *o, const drift *d, const drift_credit_money *m) {
    if (!m->moved) {
        line(o, must_format("on the charges it pays the same: %s %.*s", text_money_exact(m->policy).at,
                            TEXT_ARG(d->currency)));
        return;
    }
    line(o, must_format(
                "on the charges it pays %s %.*s under the policy and %s as AWS has it; most of that: %s to %.*s for "
                "%.*s in %s, and %s as AWS has it",
                text_money_exact(m->policy).at, TEXT_ARG(d->currency), text_money_exact(m->aws).at,
                text_money_exact(m->policy_there).at, TEXT_ARG(m->account), TEXT_ARG(m->service),
                text_month(m->month).at, text_money_exact(m->aws_there).at));
}

static void credit(output *o, const drift *d, const drift_credit *of) {
    output_text(o, "  ");
    if (of->credit) {
        output_str(o, of->credit->name);
    } else {
        output_str(o, of->aws->id);
        output_text(o, " ");
        output_str(o, of->aws->description);
    }
    output_text(o, ": ");
    output_styled(o, style_of(of->state), drift_state_text(of->state));
    output_text(o, "\n");
    for (size_t i = 0; i < of->points_n; i++)
        line(o, must_format("%s: %s in the policy, %s at AWS", of->points[i].what, of->points[i].policy,
                            of->points[i].aws));
    bool differs = of->state != DRIFT_SAME || of->money.moved; /* the second: through a category */
    if (d->has_charges && of->credit && of->aws && differs) credit_moved(o, d, &of->money);
    if (of->checks.n > 0) checklist_people(o, 4, &of->checks);
}

void drift_people(const drift *d) {
    output *o = &d->c->out;
    output_style(o, STYLE_BOLD);
    output_text(o, "Drift of ");
    output_str(o, text_of(d->c->options.files[0]));
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s: %s\n", text_date(d->c->config.as_of).at, claim_text(d));
    if (d->has_categories) plan_heading(o, "Cost Categories");
    for (size_t i = 0; i < d->of_categories_n; i++) category(o, d, &d->of_categories[i]);
    if (d->has_categories && d->of_categories_n == 0) output_text(o, "  none on either side\n");
    if (d->has_credits) plan_heading(o, "Credits");
    for (size_t i = 0; i < d->of_credits_n; i++) credit(o, d, &d->of_credits[i]);
    if (d->has_credits && d->of_credits_n == 0) output_text(o, "  none on either side\n");
    if (d->over_n > 0)
        output_format(o, "  left out: %zu at AWS that can pay nothing any more and that the policy does not mention\n",
                      d->over_n);
}

/* ---- for machines ---- */

static void witness_json(crd_json *json, const drift_witness *w) {
    member_object(json, "witness");
    member_object(json, "charge");
    for (size_t i = 0; i < w->n; i++) {
        crd_json_key_str(json, w->tags[i].key);
        crd_json_text(json, w->tags[i].value);
    }
    crd_json_object_end(json);
    member_month(json, "month", w->month);
    member_text(json, "policy", text_of(w->policy_value));
    member_text(json, "aws", text_of(w->aws_value));
    member_text(json, "policy_rule", text_of(w->policy_rule));
    member_text(json, "aws_rule", text_of(w->aws_rule));
    crd_json_object_end(json);
}

static void category_json(crd_json *json, const drift *d, const drift_category *of) {
    crd_json_object(json);
    member_text(json, "name", of->name);
    member_text(json, "state", text_of(drift_state_text(of->state)));
    if (of->aws && of->category != SIZE_MAX) member_bool(json, "same_splits", of->same_splits);
    if (is_shown(&of->witness)) witness_json(json, &of->witness);
    if (is_judged(d, of)) {
        member_object(json, "moved");
        member_count(json, "rows", of->money.rows);
        member_money(json, "cost", of->money.cost);
        crd_json_object_end(json);
    }
    crd_json_object_end(json);
}

static void credit_json(crd_json *json, const drift *d, const drift_credit *of) {
    crd_json_object(json);
    member_text(json, "name", of->credit ? of->credit->name : text_of(NULL));
    member_text(json, "id", of->credit ? of->credit->id : of->aws->id);
    member_text(json, "state", text_of(drift_state_text(of->state)));
    member_array(json, "differences");
    for (size_t i = 0; i < of->points_n; i++) {
        crd_json_object(json);
        member_text(json, "what", text_of(of->points[i].what));
        member_text(json, "policy", text_of(of->points[i].policy));
        member_text(json, "aws", text_of(of->points[i].aws));
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
    if (d->has_charges && of->credit && of->aws) {
        member_object(json, "applied");
        member_money(json, "policy", of->money.policy);
        member_money(json, "aws", of->money.aws);
        crd_json_object_end(json);
    }
    if (of->checks.n > 0) checklist_json(json, &of->checks);
    crd_json_object_end(json);
}

void drift_json(const drift *d) {
    crd_json json;
    json_open(&json, &d->c->out);
    member_date(&json, "as_of", d->c->config.as_of);
    member_bool(&json, "ok", !drift_any(d));
    member_text(&json, "currency", d->currency);
    member_array(&json, "categories");
    for (size_t i = 0; i < d->of_categories_n; i++) category_json(&json, d, &d->of_categories[i]);
    crd_json_array_end(&json);
    member_array(&json, "credits");
    for (size_t i = 0; i < d->of_credits_n; i++) credit_json(&json, d, &d->of_credits[i]);
    crd_json_array_end(&json);
    member_count(&json, "left_out", d->over_n);
    json_close(&json);
}
