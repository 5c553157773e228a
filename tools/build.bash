# Building the front end and the program, each only when something it is made of has changed.
# Read by ./run and ./test after console.bash.
# shellcheck shell=bash

: "${root:?is the folder of the repository}"

program=$root/target/release/schakel
stamps=$root/target/stamps

# fingerprint PATH...: one number for the names and the contents of all files below these paths.
fingerprint() {
    (
        cd "$root" || exit 1
        find "$@" \( -name node_modules -o -name dist -o -name 'dist.*' -o -name target \) -prune -o -type f -print0 2>/dev/null |
            sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
    )
}

assets_fingerprint() { fingerprint assets; }
program_fingerprint() { fingerprint Cargo.toml Cargo.lock crates data locales assets; }

# is_stamped NAME FINGERPRINT: was this built from the same files before?
is_stamped() { [[ -f $stamps/$1 && $(<"$stamps/$1") == "$2" ]]; }

# stamp NAME FINGERPRINT
stamp() {
    mkdir -p "$stamps"
    printf '%s\n' "$2" >"$stamps/$1"
}

assets_are_fresh() { [[ -f $root/assets/dist/manifest.json ]] && is_stamped assets "$1"; }
program_is_fresh() { [[ -x $program ]] && is_stamped program "$1"; }

# install_npm FOLDER: the packages of the lock file, when the lock file has changed.
install_npm() {
    local folder=$1 lock mark
    lock=$(sha256sum "$root/$folder/package-lock.json" | cut -d ' ' -f 1)
    mark=$root/$folder/node_modules/.installed-from
    if [[ -f $mark && $(<"$mark") == "$lock" ]]; then return 0; fi
    (cd "$root/$folder" && npm ci --no-audit --no-fund) || return 1
    printf '%s\n' "$lock" >"$mark"
}

# The styles, scripts and fonts, into assets/dist.
build_assets() {
    local now
    now=$(assets_fingerprint)
    assets_are_fresh "$now" && return 0
    install_npm assets || return 1
    (cd "$root/assets" && npm run build) || return 1
    stamp assets "$now"
}

# The release binary. Needs assets/dist.
build_program() {
    local now
    now=$(program_fingerprint)
    (cd "$root" && cargo build --release --locked -p schakel) || return 1
    stamp program "$now"
}
