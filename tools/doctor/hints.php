<?php
// SPDX-License-Identifier: MIT
// What to use instead of things that wsco lacks. Classes that are missing have their hints in src/php/module/missing_class.c,
// where the engine's own errors get them; here are those of the rest. A pattern counts only while wsco lacks what it names.

const HINTS = [
    // Classes that are there, but not for new.
    'class:swoole\\\\websocket\\\\server' => 'wsco has the coroutine server only: use Swoole\Coroutine\Http\Server and $response->upgrade()',
    'class:swoole\\\\coroutine\\\\socket' => 'Sockets come from servers and pairs: $response->socket, $connection->exportSocket(), swoole_coroutine_socketpair()',

    'method:swoole\\\\coroutine\\\\http\\\\server::(on|addlistener|listen)' => 'use handle(): it takes a path and what answers there',
    'method:swoole\\\\coroutine\\\\server::(on|addlistener|listen)' => 'use handle(): it takes what serves a connection',
    'method:swoole\\\\coroutine\\\\socket::\w+' => 'Sockets of servers only have what those need; see stubs/socket.stub.php',
    'method:swoole\\\\coroutine\\\\system::(fread|fgets|fwrite)' => 'use readFile() and writeFile()',
    'method:swoole\\\\coroutine::(fread|fgets|fwrite)' => 'use Swoole\Coroutine\System::readFile() and writeFile()',

    'constant:openswoole_\w+' => 'use the constant with SWOOLE_ instead of OPENSWOOLE_',

    'function:swoole_async_(readfile|read)' => 'use Swoole\Coroutine\System::readFile()',
    'function:swoole_async_(writefile|write)' => 'use Swoole\Coroutine\System::writeFile()',
    'function:swoole_async_dns_lookup\w*' => 'use Swoole\Coroutine\System::gethostbyname()',
    'function:swoole_(load_module|test_kernel_coroutine|get_objects|get_vm_status)' => 'leave it out',
    'function:swoole_internal_\w+' => 'leave it out: it is internal',
];

/** What to use instead of $name, which is in lower case; null if no pattern fits. */
function hint_for(string $kind, string $name): ?string
{
    foreach (HINTS as $pattern => $hint) {
        if (preg_match("/^$pattern\$/D", "$kind:$name")) {
            return $hint;
        }
    }
    return null;
}
