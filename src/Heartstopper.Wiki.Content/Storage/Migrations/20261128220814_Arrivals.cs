using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heartstopper.Wiki.Content.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Arrivals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Arrivals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Import = table.Column<string>(type: "TEXT", nullable: false),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrivals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Arrivals_Pages_PageId",
                        column: x => x.PageId,
                        principalTable: "Pages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Import",
                table: "Arrivals",
                column: "Import");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_PageId",
                table: "Arrivals",
                column: "PageId");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Waiting",
                table: "Arrivals",
                column: "PageId",
                unique: true,
                filter: "State = 'Waiting'");

            // What imports brought before they had names: their revisions, and bases that moved because page and file were equal.
            migrationBuilder.Sql("""
                INSERT INTO Arrivals (PageId, Import, Moment, Revision, Text, State)
                SELECT PageId, '', Moment, Number, NULL, 'In' FROM Revisions WHERE Origin = 0 ORDER BY Id;
                INSERT INTO Arrivals (PageId, Import, Moment, Revision, Text, State)
                SELECT p.Id, '', r.Moment, NULL, p.Base, 'In' FROM Pages p JOIN Revisions r ON r.PageId = p.Id AND r.Number = p.Revision
                WHERE p.Base IS NOT NULL AND p.Base IS NOT (SELECT i.Text FROM Revisions i WHERE i.PageId = p.Id AND i.Origin = 0 ORDER BY i.Number DESC LIMIT 1);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Arrivals");
        }
    }
}
