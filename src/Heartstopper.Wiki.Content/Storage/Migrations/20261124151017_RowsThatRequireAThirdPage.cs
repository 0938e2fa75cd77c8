using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heartstopper.Wiki.Content.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RowsThatRequireAThirdPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_HiddenPages",
                table: "HiddenPages");

            migrationBuilder.RenameColumn(
                name: "Address",
                table: "HiddenPages",
                newName: "Name");

            migrationBuilder.RenameIndex(
                name: "IX_HiddenPages_Address",
                table: "HiddenPages",
                newName: "IX_HiddenPages_Name");

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "SoundtrackEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "SearchTexts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Scenes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Relationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "RelationshipEnds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Redirects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Receipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "RankedEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Placeholders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Passages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "PageNames",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Misprints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Mentions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Facts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Disputes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsItem",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Castings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "AwardEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiresAlso",
                table: "Appearances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_HiddenPages",
                table: "HiddenPages",
                columns: new[] { "PageId", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_HiddenPages",
                table: "HiddenPages");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "SoundtrackEntries");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "SearchTexts");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Scenes");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "RelationshipEnds");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Receipts");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "RankedEntries");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Placeholders");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Passages");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "PageNames");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Misprints");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Facts");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Disputes");

            migrationBuilder.DropColumn(
                name: "IsItem",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Castings");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "AwardEntries");

            migrationBuilder.DropColumn(
                name: "RequiresAlso",
                table: "Appearances");

            migrationBuilder.RenameColumn(
                name: "Name",
                table: "HiddenPages",
                newName: "Address");

            migrationBuilder.RenameIndex(
                name: "IX_HiddenPages_Name",
                table: "HiddenPages",
                newName: "IX_HiddenPages_Address");

            migrationBuilder.AddPrimaryKey(
                name: "PK_HiddenPages",
                table: "HiddenPages",
                column: "PageId");
        }
    }
}
