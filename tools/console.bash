# Words on the screen and steps with a name, a clock and a log. Read by ./run and ./test.
# shellcheck shell=bash

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m'
else
    bold='' green='' red='' plain=''
fi

# A sentence for the reader.
say() { printf '%s\n' "$*"; }

# A heading.
say_bold() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }

# A sentence about what went wrong, on standard error.
complain() { printf '%s%s%s\n' "$red" "$*" "$plain" >&2; }

# Seconds as 7 s or 2:05 min.
duration() {
    if (($1 < 60)); then printf '%d s' "$1"; else printf '%d:%02d min' $(($1 / 60)) $(($1 % 60)); fi
}

# Process group of the step that runs now; empty between steps.
running_step=''

# Ends the step that runs now, with everything it started.
stop_running_step() {
    if [[ -n $running_step ]]; then
        kill -TERM -- "-$running_step" 2>/dev/null || true
        wait "$running_step" 2>/dev/null || true
        running_step=''
    fi
}

# What the step is doing now: the last line of its log, and how many packages were compiled.
current_work() {
    local log=$1 compiled last
    compiled=$(grep -c '^ *\(Compiling\|Checking\|Documenting\) ' "$log" || true)
    last=$(tail -n 1 "$log" | tr -cd '[:print:]')
    if ((compiled > 0)); then printf '%d packages, %s' "$compiled" "$last"; else printf '%s' "$last"; fi
}

# Shows that the step is alive: every second on a terminal, every half minute elsewhere.
show_progress() {
    local name=$1 log=$2 began=$3 seconds width line
    seconds=$((SECONDS - began))
    if [[ -t 1 ]]; then
        width=${COLUMNS:-$(tput cols 2>/dev/null || printf '80')}
        line="  $name  $(duration "$seconds")  $(current_work "$log")"
        printf '\r\e[K%s' "${line:0:width-1}"
    elif ((seconds > 0 && seconds % 30 == 0)); then
        printf '      … %s  %s\n' "$(duration "$seconds")" "$(current_work "$log")"
    fi
}

# run_step NAME LOG COMMAND...: runs the command with its words in the log; gives its exit code.
# The seconds it took are left in step_seconds.
run_step() {
    local name=$1 log=$2 began=$SECONDS shown=-1 code=0
    shift 2
    mkdir -p "$(dirname "$log")"
    : >"$log"
    [[ -t 1 ]] || printf '  %s\n' "$name"
    # Job control gives the step a process group of its own, so that it can be ended as a whole.
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    running_step=$!
    set +m
    while kill -0 "$running_step" 2>/dev/null; do
        if ((SECONDS != shown)); then
            shown=$SECONDS
            show_progress "$name" "$log" "$began"
        fi
        sleep 0.1
    done
    wait "$running_step" || code=$?
    running_step=''
    # Read by the script that sources this file.
    # shellcheck disable=SC2034
    step_seconds=$((SECONDS - began))
    [[ -t 1 ]] && printf '\r\e[K'
    if ((code == 0)); then
        printf '  %sdone%s    %s, %s\n' "$green" "$plain" "$name" "$(duration "$step_seconds")"
    else
        printf '  %sfailed%s  %s, %s\n' "$red" "$plain" "$name" "$(duration "$step_seconds")"
    fi
    return "$code"
}
