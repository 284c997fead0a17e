# Sourced by the launcher of a clone: builds the distribution with Maven.
# Needs $home, $version, $distribution, $jdk and the functions say, is_fresh, how_to_install.
# shellcheck shell=sh

oldest_maven=3.8
build_log=$home/target/build.log
build_lock=$home/target/build.lock
build_new=$home/language-server/target/building

# Sets $maven.
find_maven() {
  if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    maven=$MAVEN_HOME/bin/mvn
  elif ! maven=$(command -v mvn); then
    say 'gradus: no Maven found (looked at MAVEN_HOME and PATH); it builds Gradus on first use.'
    say "Install Maven $oldest_maven or newer ($(how_to_install maven)), or unpack gradus-$version.zip."
    exit 3
  fi
  found=$("$maven" --version 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  major=${found%%.*}
  minor=${found#*.}
  minor=${minor%%.*}
  if [ -z "$found" ]; then
    say "gradus: $maven does not say its version; it may be damaged. It says:"
    "$maven" --version 2>&1 </dev/null | tail -n 5 >&2
    exit 3
  elif [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 8 ]; }; then
    say "gradus: $maven is Maven $found; building Gradus needs $oldest_maven or newer."
    say "Install it ($(how_to_install maven)) and put it first on the PATH, or set MAVEN_HOME."
    exit 3
  fi
}

# One build at a time: whoever makes the folder has the lock. A killed build's is taken over.
lock_build() {
  told=''
  until mkdir "$build_lock" 2>/dev/null; do
    if [ ! -d "$build_lock" ]; then
      say "gradus: $home/target can't be written, and Gradus has to be built."
      say 'Give yourself the right to write there, or clone to a folder of your own.'
      exit 3
    fi
    owner=$(cat "$build_lock/pid" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null && ! ps -p "$owner" >/dev/null 2>&1; then
      # Renaming tells who of several is first.
      if mv "$build_lock" "$build_lock.$$" 2>/dev/null; then rm -rf "$build_lock.$$"; fi
      continue
    fi
    if [ -z "$told" ]; then
      told=yes
      say 'gradus: waiting for another build of the same sources'
    fi
    sleep 1
  done
  echo $$ >"$build_lock/pid"
}

unlock_build() { rm -rf "$build_lock" "$build_new"; }

stop_build() {
  # Nobody may be left to read what the shell says about the child that it loses.
  trap '' HUP INT TERM PIPE
  # The signal may come after Maven is started and before the line that keeps its id.
  if [ "$builder" = starting ]; then builder=${!:-}; fi
  if [ -n "$builder" ]; then
    kill "$builder" 2>/dev/null
    # In some shells a trap's "wait" comes back at once.
    while kill -0 "$builder" 2>/dev/null; do wait "$builder"; done
  fi
  unlock_build
  exit "$1"
}

# Says how long it takes while it takes long; on a terminal only.
watch_build() {
  [ -t 2 ] || return 0
  seconds=0
  while kill -0 "$builder" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    printf '\r%s %s s ' "$1" "$seconds" >&2
  done
  printf '\r\033[K' >&2
}

build_failed() {
  say 'gradus: the build failed. The end of its log:'
  # Maven's advice on stack traces helps nobody here.
  grep -v -e '^\[ERROR\] *$' -e 'full stack trace' -e '\[Help [0-9]\]' -e 'full debug logging' \
    -e 'possible solutions' "$build_log" | tail -n 15 | cut -c 1-200 | sed 's/^/  /' >&2
  if grep -q -e 'Could not transfer' -e 'Unknown host' -e 'was not found in' -e 'offline mode' "$build_log"; then
    say 'Maven could not fetch a library: check the network, or the proxy in ~/.m2/settings.xml.'
  elif grep -q -e 'No space left' "$build_log"; then
    say "The disk is full: free about 1 GB for $home and ~/.m2."
  else
    say 'After a change to the sources, begin with the first error; else run: mvn -B clean verify'
  fi
  say "The whole log: $build_log"
}

build_distribution() {
  if [ "${GRADUS_NO_BUILD:-}" = 1 ]; then
    say "gradus: $distribution is missing or not whole, and GRADUS_NO_BUILD forbids to build it."
    say 'Run: mvn -B -DskipTests package'
    exit 3
  fi
  find_maven
  mkdir -p "$home/target" "$home/language-server/target" 2>/dev/null
  lock_build
  builder=''
  trap 'stop_build 129' HUP
  trap 'stop_build 130' INT
  trap 'stop_build 143' TERM
  if is_fresh; then # the build that we waited for made it
    unlock_build
    trap - HUP INT TERM
    return 0
  fi
  if [ -f "$distribution/lib/build.txt" ]; then
    why='gradus: building, for sources are newer than the distribution'
  else
    why='gradus: building, for this is the first use (Maven may have to fetch libraries)'
  fi
  say "$why"
  # The time of the start: a source that changes while Maven runs is newer than the distribution.
  : >"$build_lock/start"
  rm -rf "$build_new"
  builder=starting
  # Tests, formatting and error-prone are for "mvn verify". Paths are relative: they need no quotes.
  (
    cd "$home" || exit 1
    JAVA_HOME=$jdk
    export JAVA_HOME
    exec "$maven" -q -B -Dstyle.color=never -Dmaven.test.skip=true -P '!errorprone' \
      -Ddistribution.directory=target/building package </dev/null >"$build_log" 2>&1
  ) &
  builder=$!
  watch_build "$why:"
  if ! wait "$builder"; then
    builder=''
    build_failed
    unlock_build
    exit 3
  fi
  builder=''
  touch -r "$build_lock/start" "$build_new/gradus-$version/lib/build.txt"
  # Whoever comes between the two moves finds no distribution, and waits for the lock.
  rm -rf "$distribution.old"
  if [ -d "$distribution" ]; then mv "$distribution" "$distribution.old"; fi
  mv "$build_new/gradus-$version" "$distribution"
  rm -rf "$distribution.old"
  unlock_build
  trap - HUP INT TERM
}
