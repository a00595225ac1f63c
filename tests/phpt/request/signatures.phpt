--TEST--
Request: signatures of its methods, names and order of its properties
--FILE--
<?php
$class = new ReflectionClass(Swoole\Http\Request::class);
foreach ($class->getMethods() as $method) {
    $parameters = implode(', ', array_map(
        fn (ReflectionParameter $p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    ));
    echo implode(' ', Reflection::getModifierNames($method->getModifiers())), " $method->name($parameters): {$method->getReturnType()}\n";
}
echo json_encode(array_map(fn (ReflectionProperty $p) => $p->name, $class->getProperties())), "\n";
?>
--EXPECT--
public getContent(): string|false
public rawContent(): string|false
public getData(): string|false
public getMethod(): string|false
public isCompleted(): bool
public static create(array $options = []): Swoole\Http\Request
public parse(string $data): int|false
["fd","streamId","header","server","cookie","get","files","post","tmpfiles"]
