The script for zsh is one that zsh can read, with a line for every option.

-- needs command -v zsh --
-- $ crd completion zsh -o _crd && zsh -n _crd && grep -c 'on-error' _crd --
10
-- $ sed -n '/^    version)/,/;;/p' _crd --
    version) _arguments \
        '*--format[how the result is written]:value:(human json)' \
        '*--output[write the result to FILE, all of it or nothing]:path:_files' \
        '*--as-of[the day that counts as today (default\: the system'\''s date, in UTC)]:value: ' \
        '*--color[colours\: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are heeded), always, or never]:value:(auto always never)' \
        '*--quiet[no progress while reading]' \
        '*--help[show this help]' \
        '*:argument:_files' ;;
-- $ sed -n '/^    import)/,/;;/p' _crd | tail -n 2 --
        '1:argument:(cost-category credits)' \
        '*:argument:_files' ;;
-- $ grep -c -- '--credits.*:path:_files' _crd --
4
