<?php
foreach ((new ReflectionClass(Swoole\Coroutine\Http\Server::class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
    $parameters = array_map(
        fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
        $method->getParameters()
    );
    echo $method->name, '(', implode(', ', $parameters), '): ', $method->getReturnType() ?? '-', "\n";
}
?>
