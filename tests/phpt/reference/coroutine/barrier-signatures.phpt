--TEST--
coroutine: Reflection shows the documented methods of Barrier
--FILE--
<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Barrier::class))->getMethods() as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} " . ($p->isPassedByReference() ? '&' : '') . "\${$p->name}"
            . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    $return = $method->hasReturnType() ? ": {$method->getReturnType()}" : '';
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name(",
        implode(', ', $parameters), ")$return\n";
}
?>
--EXPECT--
public static make(): Swoole\Coroutine\Barrier
public static wait(Swoole\Coroutine\Barrier &$barrier, float $timeout = -1): void
