form-summary = Check what you filled in
form-title-wrong = Error: { $title }
form-optional = (optional)
form-choose = Make a choice
form-mistake = Error:
