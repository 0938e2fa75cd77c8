# docker build -t heartstopper-wiki . && docker run -p 127.0.0.1:5000:8080 -v wiki:/data heartstopper-wiki
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# Packages first: they are fetched again only when a project file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Heartstopper.Wiki.Content/*.csproj src/Heartstopper.Wiki.Content/
COPY src/Heartstopper.Wiki/*.csproj src/Heartstopper.Wiki/
RUN dotnet restore src/Heartstopper.Wiki --use-current-runtime -p:PublishReadyToRun=true

COPY .editorconfig ./
COPY src src
# Compiled here, so that it need not be at each start.
RUN dotnet publish src/Heartstopper.Wiki --no-restore -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
WORKDIR /app

# What the wiki may change is /data alone: the database, and the keys beside it.
RUN install -d -o app -g app -m 700 /data
VOLUME /data

COPY --from=build /app ./
COPY seed-data seed-data
COPY LICENSE ./

# The base image sets ASPNETCORE_HTTP_PORTS, which would only earn a warning beside ASPNETCORE_URLS.
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://+:8080 \
    Wiki__Database=/data/wiki.db \
    Wiki__Seeds=/app/seed-data

USER app
EXPOSE 8080

# The image has no curl, and bash can ask as well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ASPNETCORE_URLS##*:} && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]

ENTRYPOINT ["dotnet", "Heartstopper.Wiki.dll"]
CMD ["serve"]
