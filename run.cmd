@echo off
rem Opens Anting Berlian. The first start sets up all it needs; arguments are passed on.
setlocal
call "%~dp0installer\setup.cmd" requirements.txt || exit /b 1
set "PYTHONPATH=%~dp0."
"%~dp0.venv\Scripts\python.exe" -P -m desktop_app %*
exit /b %ERRORLEVEL%
