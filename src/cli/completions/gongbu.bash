# bash completion for gongbu; written by `gongbu completion bash`
_gongbu() {
  local line=${COMP_LINE:0:COMP_POINT} word current quote= prefix= meaning i
  local -a words=()
  # bash cuts words at ":" and "=" where gongbu does not.
  for ((i = 0; i <= COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if [[ ${#words[@]} -eq 0 || $line == [[:blank:]]* ]]; then
      line=${line#"${line%%[![:blank:]]*}"}
      words+=("")
    fi
    [[ $line == "$word"* ]] || word=$line # the cursor stands within it
    words[${#words[@]} - 1]+=$word
    line=${line#"$word"}
  done
  current=${words[${#words[@]} - 1]}
  words=("${words[@]//[\"\'\\]/}")
  if [[ $current == [\"\']* ]]; then
    quote=${current:0:1}
  elif [[ $COMP_WORDBREAKS == *:* ]]; then
    current=${words[${#words[@]} - 1]}
    prefix=${current%"${current##*[:=]}"}
  fi
  COMPREPLY=()
  while IFS=$'\t' read -r word meaning; do
    case $word in
      :files | :directories)
        compopt -o filenames
        current=${words[${#words[@]} - 1]#"$prefix"}
        [[ $word == :files ]] && word=-f || word=-d
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$word" -- "$current")
        ;;
      *)
        word=${word#"$prefix"}
        # When a list is shown, nothing is inserted: it can say what the words mean.
        if [[ $COMP_TYPE -eq 63 && -n $meaning ]]; then
          word="$word  ($meaning)"
        elif [[ -z $quote && $word == *[[:space:]\'\"\\\$\`\&\|\;\<\>\(\)\*\?\[\]\#\!\{\}]* ]]; then
          printf -v word %q "$word"
        fi
        COMPREPLY+=("$word")
        ;;
    esac
  done < <(command gongbu __complete "${words[@]:1}" 2>/dev/null)
  # What goes on behind a single candidate is not to be a new word.
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace
  # A list of one would be inserted with its meaning.
  [[ ${#COMPREPLY[@]} -eq 1 ]] && COMPREPLY[0]=${COMPREPLY[0]%%  (*}
  return 0
}
complete -F _gongbu gongbu
