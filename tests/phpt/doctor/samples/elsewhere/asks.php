<?php
return class_exists(Swoole\Http\Server::class) && method_exists('Swoole\\Coroutine', 'noSuchMethod') && function_exists('swoole_async_readfile');
