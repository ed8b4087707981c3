/* SPDX-License-Identifier: Apache-2.0
 *
 * The day-one checklist: what somebody should have looked at for each credit before it pays for something else. */
#include <stdlib.h>

#include "cli/aws/credit_sides.h"
#include "cli/drift/drift.h"
#include "cli/table.h"

#define LEAD_DAYS 14 /* before its expiry a credit asks for attention: as `crd lint` has it */

bool credit_is_over(const crd_aws_credit *aws, crd_date as_of) {
    bool expired = aws->ends != CRD_NO_DATE && aws->ends < as_of;
    return expired || crd_money_sign(aws->has_estimated ? aws->estimated : aws->remaining) <= 0;
}

static void add(checklist *list, const char *name, bool ok, char *text) {
    list->at = must_alloc(list->at, (list->n + 1) * sizeof *list->at);
    list->at[list->n++] = (drift_check){name, ok, text};
    if (!ok) list->open++;
}

static void known(checklist *list, const crd_credit *credit, const crd_aws_credit *aws) {
    if (credit)
        add(list, "in the policy", true, must_format("`%.*s`", TEXT_ARG(credit->name)));
    else
        add(list, "in the policy", false,
            must_format("no credit has the id \"%.*s\": take it in with `crd import credits`", TEXT_ARG(aws->id)));
}

/* "AmazonEC2, AmazonS3 and 3 more" */
static char *services(const crd_str *at, size_t n) {
    char *all = must_format("%s", "");
    size_t shown = n > 4 ? 3 : n;
    for (size_t i = 0; i < shown; i++) {
        char *longer = must_format("%s%s%.*s", all, i > 0 ? ", " : "", TEXT_ARG(at[i]));
        free(all);
        all = longer;
    }
    if (shown == n) return all;
    char *more = must_format("%s and %zu more", all, n - shown);
    free(all);
    return more;
}

static void covered(checklist *list, const crd_aws_credit *aws) {
    crd_str *strange = must_alloc(NULL, (aws->products_count + 1) * sizeof *strange);
    size_t n = 0;
    for (size_t i = 0; i < aws->products_count; i++)
        if (!crd_aws_service_code(aws->products[i]).ptr) strange[n++] = aws->products[i];
    if (n > 0) {
        char *names = services(strange, n);
        add(list, "services known", false,
            must_format("%s: look up the code in a bill, and write it in `covers`", names));
        free(names);
    } else if (aws->products_count == 0) {
        add(list, "services known", true, must_format("AWS lists none, so it pays for every eligible service"));
    } else {
        char *names = services(aws->products, aws->products_count);
        add(list, "services known", true, names);
    }
    free(strange);
}

/* What AWS does counts; what the policy says is not yet done by anybody. */
static void restricted(checklist *list, const crd_policy *policy, const crd_credit *credit, const crd_aws_credit *aws,
                       crd_date as_of) {
    const crd_restriction *wanted = credit ? restriction_on(credit, as_of) : NULL;
    crd_str category = wanted ? crd_policy_category_name(policy, (size_t)wanted->category) : text_of(NULL);
    if (wanted && text_eq(aws->sharing_type, text_of("COST_CATEGORY_RULE")))
        add(list, "restricted", true, must_format("to %.*s \"%.*s\"", TEXT_ARG(category), TEXT_ARG(wanted->value)));
    else if (wanted)
        add(list, "restricted", false,
            must_format("to %.*s \"%.*s\" in the policy, and to nothing at AWS: see `crd export preferences`",
                        TEXT_ARG(category), TEXT_ARG(wanted->value)));
    else if (text_eq(aws->sharing_type, text_of("COST_CATEGORY_RULE")))
        add(list, "restricted", false,
            must_format("at AWS by the rule \"%.*s\", and not in the policy: write `restrict to`",
                        TEXT_ARG(aws->rule_name)));
    else if (text_eq(aws->sharing_type, text_of("DISABLED")))
        add(list, "restricted", true, must_format("it is not shared: its owner alone may use it"));
    else
        add(list, "restricted", false,
            must_format("any account that shares may drain it: write `restrict to` with a category of accounts"));
}

static void reminder(checklist *list, const crd_credit *credit) {
    int32_t days = 0, months = 0;
    for (size_t i = 0; credit && i < credit->reactions_count; i++) {
        const crd_reaction *r = &credit->reactions[i];
        if (r->event != CRD_EVENT_EXPIRING) continue;
        if (r->days > days) days = r->days;
        if (r->months > months) months = r->months;
    }
    if (months > 0)
        add(list, "reminder", true, must_format("%d month%s before expiry", (int)months, months == 1 ? "" : "s"));
    else if (days >= LEAD_DAYS)
        add(list, "reminder", true, must_format("%d days before expiry", (int)days));
    else if (days > 0)
        add(list, "reminder", false,
            must_format("only %d day%s before expiry: write `remind %d days before expiry`", (int)days,
                        days == 1 ? "" : "s", LEAD_DAYS));
    else
        add(list, "reminder", false, must_format("none: write `remind %d days before expiry`", LEAD_DAYS));
}

static void expiry(checklist *list, const crd_aws_credit *aws, crd_date as_of) {
    if (aws->ends == CRD_NO_DATE)
        add(list, "expiry known", false, must_format("AWS gives none: ask for it, a credit without one is rare"));
    else
        add(list, "expiry known", true,
            must_format("%s, in %d day%s", text_date(aws->ends).at, (int)(aws->ends - as_of),
                        aws->ends - as_of == 1 ? "" : "s"));
}

static void owner(checklist *list, const crd_policy *policy, const crd_aws_credit *aws) {
    crd_str name = policy_account_name(policy, aws->account);
    if (name.ptr)
        add(list, "owner named", true, must_format("`%.*s`", TEXT_ARG(name)));
    else
        add(list, "owner named", false,
            must_format("nobody knows %.*s by name: write `account NAME = %.*s`", TEXT_ARG(aws->account),
                        TEXT_ARG(aws->account)));
}

void checklist_make(const cli *c, const crd_policy *policy, const crd_credit *credit, const crd_aws_credit *aws,
                    checklist *out) {
    crd_date as_of = c->config.as_of;
    *out = (checklist){0};
    known(out, credit, aws);
    covered(out, aws);
    restricted(out, policy, credit, aws, as_of);
    reminder(out, credit);
    expiry(out, aws, as_of);
    owner(out, policy, aws);
}

void checklist_free(checklist *list) {
    for (size_t i = 0; i < list->n; i++) free(list->at[i].text);
    free(list->at);
    *list = (checklist){0};
}

void checklist_people(output *o, size_t indent, const checklist *list) {
    for (size_t i = 0; i < list->n; i++) {
        const drift_check *check = &list->at[i];
        output_spaces(o, indent);
        output_styled(o, check->ok ? STYLE_GOOD : STYLE_BAD, check->ok ? "ok  " : "OPEN");
        char *line = must_format("%s: %s", check->name, check->text);
        output_text(o, "  ");
        paragraph_print(o, indent + 6, indent + 6, text_of(line));
        free(line);
    }
}

void checklist_json(crd_json *json, const checklist *list) {
    member_array(json, "checks");
    for (size_t i = 0; i < list->n; i++) {
        crd_json_object(json);
        member_text(json, "name", text_of(list->at[i].name));
        member_bool(json, "ok", list->at[i].ok);
        member_text(json, "text", text_of(list->at[i].text));
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

/* ---- crd checklist ---- */

typedef struct item {
    const crd_aws_credit *aws;
    checklist checks;
} item;

typedef struct all {
    cli *c;
    aws_credits credits;
    item *at;
    size_t n, over, open; /* open: items with an open check */
} all;

/* [AWS's credit]: the policy's with its id, or NULL. To be freed. */
static const crd_credit **pair(const all *a, const crd_policy *policy) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    const crd_credit **found = must_alloc(NULL, (a->credits.n + 1) * sizeof *found);
    for (size_t i = 0; i < a->credits.n; i++) found[i] = NULL;
    for (size_t i = 0; i < n; i++) {
        const crd_aws_credit *aws = credits[i].id.ptr ? credits_find(&a->credits, credits[i].id) : NULL;
        if (aws) found[aws - a->credits.at] = &credits[i];
    }
    return found;
}

static void make_items(all *a, const crd_policy *policy) {
    const crd_credit **found = pair(a, policy);
    a->at = must_alloc(NULL, (a->credits.n + 1) * sizeof *a->at);
    for (size_t i = 0; i < a->credits.n; i++) {
        const crd_aws_credit *aws = &a->credits.at[i];
        if (!found[i] && credit_is_over(aws, a->c->config.as_of)) {
            a->over++;
            continue;
        }
        item *next = &a->at[a->n++];
        next->aws = aws;
        checklist_make(a->c, policy, found[i], aws, &next->checks);
        if (next->checks.open > 0) a->open++;
    }
    free(found);
}

static void people(const all *a) {
    output *o = &a->c->out;
    for (size_t i = 0; i < a->n; i++) {
        const crd_aws_credit *aws = a->at[i].aws;
        if (i > 0) output_text(o, "\n");
        output_style(o, STYLE_BOLD);
        output_str(o, aws->id);
        output_style(o, STYLE_PLAIN);
        output_text(o, " ");
        output_str(o, aws->description);
        output_format(o, ", %s %.*s left\n", text_money(aws->remaining).at, TEXT_ARG(aws->currency));
        checklist_people(o, 2, &a->at[i].checks);
    }
    output_format(o, "%s%zu credit%s, %zu with something open", a->n > 0 ? "\n" : "", a->n, a->n == 1 ? "" : "s",
                  a->open);
    if (a->over > 0) output_format(o, "; %zu left out that can pay nothing any more", a->over);
    output_text(o, "\n");
}

static void machines(const all *a) {
    crd_json json;
    json_open(&json, &a->c->out);
    member_date(&json, "as_of", a->c->config.as_of);
    member_bool(&json, "ok", a->open == 0);
    member_array(&json, "credits");
    for (size_t i = 0; i < a->n; i++) {
        crd_json_object(&json);
        member_text(&json, "id", a->at[i].aws->id);
        member_text(&json, "description", a->at[i].aws->description);
        member_bool(&json, "ok", a->at[i].checks.open == 0);
        checklist_json(&json, &a->at[i].checks);
        crd_json_object_end(&json);
    }
    crd_json_array_end(&json);
    member_count(&json, "left_out", a->over);
    json_close(&json);
}

static int show(all *a, const crd_policy *policy) {
    make_items(a, policy);
    if (a->c->options.format == FORMAT_JSON)
        machines(a);
    else
        people(a);
    return a->open > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

int verb_checklist(cli *c) {
    all a = {.c = c};
    if (!c->options.credits)
        return error_add(c, ERROR_USAGE, "add --credits with what `aws billing get-credits --output json` prints",
                         "`crd checklist` needs the account's credits");
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    bool read = policy && policy_ids_differ(c, policy) && credits_read(c, &c->options.credits, 1, &a.credits);
    int status = read ? show(&a, policy) : STATUS_UNDONE;
    for (size_t i = 0; i < a.n; i++) checklist_free(&a.at[i].checks);
    free(a.at);
    credits_free(&a.credits);
    crd_policy_free(policy);
    return status;
}
