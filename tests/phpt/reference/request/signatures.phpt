--TEST--
request: Reflection shows the documented methods with their parameters and return types
--FILE--
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
--EXPECT--
public getContent(): string|false
public getData(): string|false
public getMethod(): string|false
public isCompleted(): bool
public parse(string $data): int|false
public rawContent(): string|false
public static create(array $options = []): Swoole\Http\Request
