# a remark
[when]the VIX closes above {level}=Vix( close > limit("{level}") )
[condition][]the layer {layer} is {state}=LayerState( layer == "{layer}", state == "{state}" )
[when]- for more than {days} sessions=sessions > {days}
[then]the layer {layer} turns {state}=insert( new LayerTurn("{layer}", "{state}") );
[consequence]rolling is due because {reason}=insert( new RollDue({reason}) );
[keyword]regel=rule
[*]the {x} is=Vix( close > {x} )
[when][Vix]level {x}=close > {x}
[when]the VIX is (high|low)=Vix( close > 20 )
[when]about {x:\d+} points=Vix( close > {x} )
[when]above {x}=Vix( close > {y} )
[when]above {x} or {y}=Vix( close > {x} )
[when]{x}{y} twice=Vix( close > {x}, close > {y} )
[when]run it=Vix() then insert( new RollDue("x") ); end rule "y" when Vix()
[when]remark=Vix() // all of it
[when]the VIX closes above {level}=Vix( close >= limit("{level}") )
[when]at {level}, or more=Vix( close >= {level} )
[when]=Vix()
the VIX is high=Vix( close > 20 )
