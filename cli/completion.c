/* SPDX-License-Identifier: Apache-2.0
 *
 * crd completion: scripts for three shells, from the tables of verbs and options. Each offers verbs first, then the
 * verb's options and the words that they take, else files. */
#include <string.h>

#include "cli.h"

/* "stop|skip": the value is one of these words. */
static bool is_choice(const char *value) { return value && strchr(value, '|'); }

static bool is_path(const char *value) {
    return strncmp(value, "PATH", 4) == 0 || strcmp(value, "FILE") == 0 || strcmp(value, "JSON") == 0;
}

/* What an option may be given, as "a|b|c", or NULL: too much to be listed. */
static const char *choices_of(const verb *v, option_id id) {
    if (id == OPTION_FAIL_ON) return "remind|notify|warn";
    if (id == OPTION_HISTORY_BY) return "sku|region|day";
    const char *value = option_value(v, id);
    return is_choice(value) ? value : NULL;
}

/* The words of a choice, apart by blanks; not what a verb's arguments have behind it. */
static void words(output *o, const char *choice) {
    for (; *choice && *choice != ' '; choice++) output_write(o, *choice == '|' ? " " : choice, 1);
}

static void verbs(output *o) {
    for (size_t i = 0; i < verb_count; i++) output_format(o, "%s%s", i ? " " : "", verb_table[i].name);
}

/* Whether a verb's argument is one of a few words; else it is a file. */
static bool takes_word(const verb *v) { return strcmp(v->name, "help") == 0 || is_choice(v->arguments); }

/* Whether files follow the word. */
static bool takes_files_behind(const verb *v) { return is_choice(v->arguments) && strchr(v->arguments, ' '); }

static void argument_words(output *o, const verb *v) {
    if (strcmp(v->name, "help") == 0)
        verbs(o);
    else
        words(o, v->arguments);
}

/* Text inside single quotes: bytes of `special` get a backslash, and an apostrophe is written as the shell wants it. */
static void quoted(output *o, const char *text, const char *special, const char *apostrophe) {
    for (; *text; text++) {
        if (strchr(special, *text)) output_text(o, "\\");
        if (*text == '\'')
            output_text(o, apostrophe);
        else
            output_write(o, text, 1);
    }
}

/* ---- bash ---- */

static void bash_values(output *o, const verb *v) {
    if (takes_word(v)) {
        output_format(o, "    %s:%s) words='", v->name, v->name);
        argument_words(o, v);
        output_text(o, "' ;;\n");
    }
    for (int id = 0; id < OPTIONS; id++) {
        const char *choices = verb_takes(v, (option_id)id) ? choices_of(v, (option_id)id) : NULL;
        if (!choices) continue;
        output_format(o, "    %s:--%s) words='", v->name, option_table[id].name);
        words(o, choices);
        output_text(o, "' ;;\n");
    }
}

static void bash_options(output *o, const verb *v) {
    output_format(o, "    %s) words='", v->name);
    for (int id = 0; id < OPTIONS; id++)
        if (verb_takes(v, (option_id)id)) output_format(o, " --%s", option_table[id].name);
    output_text(o, "' ;;\n");
}

static void bash(output *o) {
    output_text(o, "# crd's completion for bash: eval \"$(crd completion bash)\"\n"
                   "_crd() {\n"
                   "  local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} words=\n"
                   "  if [ \"$COMP_CWORD\" = 1 ]; then verb=; fi\n"
                   "  case $word in\n"
                   "  -*) case $verb in\n");
    for (size_t i = 0; i < verb_count; i++) bash_options(o, &verb_table[i]);
    output_text(o, "    esac ;;\n"
                   "  *) case $verb:${COMP_WORDS[COMP_CWORD-1]} in\n"
                   "    :*) words='");
    verbs(o);
    output_text(o, "' ;;\n");
    for (size_t i = 0; i < verb_count; i++) bash_values(o, &verb_table[i]);
    output_text(o, "    esac ;;\n"
                   "  esac\n"
                   "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                   "}\n"
                   "complete -o default -F _crd crd\n");
}

/* ---- zsh ---- */

static void zsh_text(output *o, const char *text) { quoted(o, text, "[]:\\", "'\\''"); }

static void zsh_option(output *o, const verb *v, option_id id) {
    const char *value = option_value(v, id), *choices = choices_of(v, id);
    output_format(o, " \\\n        '*--%s[", option_table[id].name);
    zsh_text(o, option_table[id].help);
    output_text(o, "]");
    if (choices) {
        output_text(o, ":value:(");
        words(o, choices);
        output_text(o, ")");
    } else if (value) {
        output_text(o, is_path(value) ? ":path:_files" : ":value: ");
    }
    output_text(o, "'");
}

static void zsh_verb(output *o, const verb *v) {
    output_format(o, "    %s) _arguments", v->name);
    for (int id = 0; id < OPTIONS; id++)
        if (verb_takes(v, (option_id)id)) zsh_option(o, v, (option_id)id);
    if (takes_word(v)) {
        output_format(o, " \\\n        '%s:argument:(", takes_files_behind(v) ? "1" : "*");
        argument_words(o, v);
        output_text(o, ")'");
    }
    if (!takes_word(v) || takes_files_behind(v)) output_text(o, " \\\n        '*:argument:_files'");
    output_text(o, " ;;\n");
}

static void zsh(output *o) {
    output_text(o, "#compdef crd\n# crd's completion for zsh: a file _crd in a folder of $fpath\n_crd() {\n"
                   "  local -a verbs\n  verbs=(\n");
    for (size_t i = 0; i < verb_count; i++) {
        output_format(o, "    '%s:", verb_table[i].name);
        zsh_text(o, verb_table[i].summary);
        output_text(o, "'\n");
    }
    output_text(o, "  )\n"
                   "  if (( CURRENT == 2 )); then\n"
                   "    _describe verb verbs\n"
                   "    return\n"
                   "  fi\n"
                   "  shift words\n"
                   "  (( CURRENT-- ))\n"
                   "  case $words[1] in\n");
    for (size_t i = 0; i < verb_count; i++) zsh_verb(o, &verb_table[i]);
    output_text(o, "  esac\n}\n_crd \"$@\"\n");
}

/* ---- fish ---- */

static void fish_text(output *o, const char *text) { quoted(o, text, "\\", "\\'"); }

static void fish_option(output *o, const verb *v, option_id id) {
    const option_row *row = &option_table[id];
    const char *value = option_value(v, id), *choices = choices_of(v, id);
    output_format(o, "complete -c crd -n '__fish_seen_subcommand_from %s' -l %s", v->name, row->name);
    if (row->letter) output_format(o, " -s %c", row->letter);
    if (choices) {
        output_text(o, " -x -a '");
        words(o, choices);
        output_text(o, "'");
    } else if (value) {
        output_text(o, is_path(value) ? " -r -F" : " -x");
    }
    output_text(o, " -d '");
    fish_text(o, row->help);
    output_text(o, "'\n");
}

static void fish_verb(output *o, const verb *v) {
    if (takes_word(v)) {
        output_format(o, "complete -c crd -n '__fish_seen_subcommand_from %s'%s -a '", v->name,
                      takes_files_behind(v) ? "" : " -f");
        argument_words(o, v);
        output_text(o, "'\n");
    }
    for (int id = 0; id < OPTIONS; id++)
        if (verb_takes(v, (option_id)id)) fish_option(o, v, (option_id)id);
}

static void fish(output *o) {
    output_text(o, "# crd's completion for fish: crd completion fish >~/.config/fish/completions/crd.fish\n");
    for (size_t i = 0; i < verb_count; i++) {
        output_format(o, "complete -c crd -n __fish_use_subcommand -f -a %s -d '", verb_table[i].name);
        fish_text(o, verb_table[i].summary);
        output_text(o, "'\n");
    }
    for (size_t i = 0; i < verb_count; i++) fish_verb(o, &verb_table[i]);
}

/* ---- the verb ---- */

static const struct shell {
    const char *name;
    void (*write)(output *o);
} shells[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
enum { SHELLS = sizeof shells / sizeof *shells };

int verb_completion(cli *c) {
    const char *name = c->options.files[0];
    crd_str names[SHELLS];
    for (size_t i = 0; i < SHELLS; i++) {
        names[i] = text_of(shells[i].name);
        if (strcmp(shells[i].name, name) != 0) continue;
        shells[i].write(&c->out);
        return STATUS_CLEAN;
    }
    return error_misspelt(c, "shell", name, names, SHELLS, "one of bash, zsh, fish");
}
