FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY MoonVpn.Core/MoonVpn.Core.csproj MoonVpn.Core/packages.lock.json MoonVpn.Core/
COPY MoonVpn.Web/MoonVpn.Web.csproj MoonVpn.Web/packages.lock.json MoonVpn.Web/
RUN dotnet restore MoonVpn.Web --locked-mode
COPY appsettings.json ./
COPY MoonVpn.Core MoonVpn.Core
COPY MoonVpn.Web MoonVpn.Web
RUN dotnet publish MoonVpn.Web -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
ENV Urls=http://0.0.0.0:8080 MOONVPN_Data__Directory=/data
EXPOSE 8080
VOLUME /data
ENTRYPOINT ["dotnet", "MoonVpn.Web.dll"]
