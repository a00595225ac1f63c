<?php
foreach ((new ReflectionClass(Swoole\Http\Request::class))->getMethods() as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    $lines[] = implode(' ', Reflection::getModifierNames($method->getModifiers())) . " $method->name("
        . implode(', ', $parameters) . '): ' . $method->getReturnType();
}
sort($lines);
echo implode("\n", $lines), "\n";
?>
