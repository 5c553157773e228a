home-title = Where does your municipality stand?
home-lead = Schakel shows for each Dutch municipality where it lies, what position it holds in the urban network and what role it plays. From open figures, for mid-size municipalities.
