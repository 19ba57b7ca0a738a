@echo off
rem Runs all tests, or those named. The first start sets up all they need; arguments go to pytest.
setlocal
call "%~dp0installer\setup.cmd" requirements-dev.txt || exit /b 1
cd /d "%~dp0"
rem Compiled modules are kept in the environment, whatever PYTHONDONTWRITEBYTECODE says.
set "PYTHONDONTWRITEBYTECODE="
set "PYTHONPYCACHEPREFIX=%~dp0.venv\bytecode"
if not "%~1"=="" goto :named
".venv\Scripts\python.exe" -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder
exit /b %ERRORLEVEL%
:named
".venv\Scripts\python.exe" -m pytest %*
exit /b %ERRORLEVEL%
