# What the sentences of carry.dslr mean, one entry to a line: a sentence, "=", and DRL. A name in
# braces is a gap: what a rule says there is put into the meaning.

[when]the hedge is {state}=HedgeSwitch( state == "{state}" )
[when]- for {threshold} sessions or more=sessions >= limit("{threshold}")
[when]holding it costs more than {threshold} a year=HedgeCarry( cost > limit("{threshold}") )
[when]holding it costs {threshold} a year or less=HedgeCarry( cost <= limit("{threshold}") )
[when]what holding it costs is not known=not HedgeCarry()
[when]markets were this liquid when it was switched off: {before}=LiquidityAtSwitchOff( {before} : index )
[when]markets are at least {threshold} liquid=MarketLiquidity( index >= limit("{threshold}") )
[when]- more than {before}=index > {before}
[when]the quick ratio is not below {threshold}=not QuickRatio( value < limit("{threshold}") )
[when]everything allows it to come back=exists SwitchOn()
[when]something does not allow it to come back=not SwitchOn()
[when]the clock says {state}=HedgeClock( state == "{state}" )
[when]a layer is held, call it {layer}=LayerHolding( {layer} : layer )

[then]the clock says {state}=insert( new HedgeClock("{state}") );
[then]it may come back, because {reason}=insert( new SwitchOn({reason}) );
[then]close the layer {layer}=insert( new CloseLayer({layer}) );
[then]forbid {action} because {reason}=insert( new Veto("{action}", {reason}) );
