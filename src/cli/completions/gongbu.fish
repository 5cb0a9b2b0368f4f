# fish completion for gongbu; written by `gongbu completion fish`
function __gongbu_complete
    set -l words (commandline -opc)
    set -l current (string replace -r '^["\']' '' -- (commandline -ct))
    set -e words[1]
    for line in (command gongbu __complete $words "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :directories
                __fish_complete_directories "$current" ''
            case '*'
                echo $line
        end
    end
end
complete -c gongbu -f -k -a '(__gongbu_complete)'
