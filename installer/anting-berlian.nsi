; The Windows installer, made by build_bundle.py from dist/anting-berlian.
; UNVERIFIED: it compiles, but nobody has run it on Windows yet. It is not signed.
;
; It installs for one person, so that a puskesmas needs no administrator, and it never touches the
; folder with the children's data, neither when it installs nor when it is removed.

Unicode true
Target amd64-unicode
!ifndef VERSION
  !error "Give the version: makensis -DVERSION=1.2.3"
!endif
!include "MUI2.nsh"

!define NAME "Anting Berlian"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\AntingBerlian"

Name "${NAME}"
OutFile "..\dist\anting-berlian-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Anting Berlian"
InstallDirRegKey HKCU "Software\AntingBerlian" "folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

Section
  SetOutPath "$INSTDIR"
  ; An older version's files must not be loaded beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  File /r "..\dist\anting-berlian\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\anting-berlian-window.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\anting-berlian-window.exe"
  WriteRegStr HKCU "Software\AntingBerlian" "folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

Section "Uninstall"
  ; Only what the installer wrote: the folder may have been chosen among other files.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\anting-berlian.exe"
  Delete "$INSTDIR\anting-berlian-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\AntingBerlian"
SectionEnd
