# a remark
[when]the VIX closes above {level}=Vix( close > limit("{level}") )
[condition][]the layer {layer} is {state}=LayerState( layer == "{layer}", state == "{state}" )
[when]- for more than {days} sessions=sessions > {days}
[then]the layer {layer} turns {state}=insert( new LayerTurn("{layer}", "{state}") );
[consequence]rolling is due because {reason}=insert( new RollDue({reason}) );
