<?php
foreach (['Swoole\Coroutine\Server', 'Swoole\Coroutine\Server\Connection'] as $class) {
    foreach ((new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
        $parameters = array_map(
            fn ($p) => "{$p->getType()} \${$p->name}" . ($p->isOptional() ? ' = ' . json_encode($p->getDefaultValue()) : ''),
            $method->getParameters()
        );
        echo $method->name, '(', implode(', ', $parameters), ')', $method->hasReturnType() ? ": {$method->getReturnType()}" : '', "\n";
    }
}
?>
