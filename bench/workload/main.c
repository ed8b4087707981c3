/* SPDX-License-Identifier: Apache-2.0
 *
 * The benchmark's workload: bills and policies, the same ones everywhere, on standard output. */
#include <stdlib.h>
#include <string.h>

#include "charges.h"
#include "rules.h"
#include "translate.h"
#include "world.h"

static const char usage[] = "usage: workload charges ROWS           a bill as CSV\n"
                            "       workload rules RULES            a policy of many rules\n"
                            "       workload sql|lua|awk|c POLICY   a policy in another language\n";

static const struct {
    const char *name;
    void (*write)(FILE *out, const policy *p);
} languages[] = {{"sql", write_sql}, {"lua", write_lua}, {"awk", write_awk}, {"c", write_c}};

static char *slurp(const char *path) {
    FILE *in = fopen(path, "r");
    size_t n = 0, room = 1 << 20, got;
    char *text = must(malloc(room));
    while (in != NULL && (got = fread(text + n, 1, room - n - 1, in)) > 0) {
        n += got;
        if (room - n == 1) text = must(realloc(text, room *= 2));
    }
    if (in == NULL || ferror(in) != 0 || fclose(in) != 0) {
        perror(path);
        exit(1);
    }
    text[n] = '\0';
    return text;
}

static bool translate(const char *name, const char *path) {
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(name, languages[i].name) == 0) {
            policy p = policy_parse(path, slurp(path));
            languages[i].write(stdout, &p);
            return true;
        }
    return false;
}

static bool generate(const char *what, const char *number) {
    char *end;
    unsigned long long n = strtoull(number, &end, 10);
    bool charges = strcmp(what, "charges") == 0;
    if ((!charges && strcmp(what, "rules") != 0) || *number == '\0' || *end != '\0') return false;
    world *w = world_new();
    if (charges)
        charges_write(stdout, w, n);
    else
        rules_write(stdout, w, (size_t)n);
    world_free(w);
    return true;
}

int main(int argc, char **argv) {
    if (argc != 3 || !(generate(argv[1], argv[2]) || translate(argv[1], argv[2]))) {
        fputs(usage, stderr);
        return 2;
    }
    return fflush(stdout) == 0 && ferror(stdout) == 0 ? 0 : 1;
}
