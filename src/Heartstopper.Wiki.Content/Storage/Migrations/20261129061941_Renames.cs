using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heartstopper.Wiki.Content.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Renames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RenamedFrom",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_RenamedFrom",
                table: "Revisions",
                column: "RenamedFrom",
                filter: "RenamedFrom IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Revisions_RenamedFrom",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "RenamedFrom",
                table: "Revisions");
        }
    }
}
