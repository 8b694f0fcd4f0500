reader = person "Reader" "Reads articles." "Public"
group "Publishing house" {
    editor = person "Editor" {
        url https://example.org/editors
        perspectives {
            "Security" "Signs in with a key." "high"
        }
    }
}
