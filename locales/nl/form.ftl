form-summary = Controleer wat u hebt ingevuld
form-title-wrong = Fout: { $title }
form-optional = (niet verplicht)
form-choose = Maak een keuze
form-mistake = Fout:
