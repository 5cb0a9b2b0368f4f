#compdef gongbu
# zsh completion for gongbu; written by `gongbu completion zsh`
_gongbu() {
  local line word meaning paths=
  local -a whole=() open=()
  for line in "${(@f)$(command gongbu __complete "${(@Q)words[2,CURRENT-1]}" \
    "${${(Q)PREFIX}#[\"\']}" 2>/dev/null)}"; do
    word=${line%%$'\t'*} meaning=${line#*$'\t'}
    case $word in
      '') ;;
      :files) paths=_files ;;
      :directories) paths='_files -/' ;;
      # What goes on behind it is not to be a new word.
      *[:=]) open+=("${word//:/\\:}:$meaning") ;;
      *) whole+=("${word//:/\\:}:$meaning") ;;
    esac
  done
  local result=1
  (( $#whole )) && _describe -t values value whole && result=0
  (( $#open )) && _describe -t values value open -S '' && result=0
  [[ -n $paths ]] && ${=paths} && result=0
  return result
}
# Either zsh loads this file as the function itself, or it is read with `source`.
if [[ ${funcstack[1]} = _gongbu ]]; then
  _gongbu "$@"
else
  compdef _gongbu gongbu
fi
